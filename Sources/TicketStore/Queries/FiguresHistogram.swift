import Postgres
import Tickets

/// sql/queries/figures_histogram.sql
enum FiguresHistogram {
    static func histogram(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> DurationHistogram {
        DurationHistogram(try connection.rows(SQL(text: EmbeddedSQL.figuresHistogram, question.parameters)) { row throws(PostgresError) in
            (DurationBucket(number: try row.decode(0)), try row.decode(1), try row.decode(2))
        })
    }
}
