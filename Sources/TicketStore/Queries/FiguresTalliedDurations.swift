import Postgres
import Tickets

/// sql/queries/figures_tallied_durations.sql
enum FiguresTalliedDurations {
    static func histogram(_ window: TalliedWindow, on connection: borrowing Connection) throws(PostgresError) -> DurationHistogram {
        DurationHistogram(try connection.rows(SQL(text: EmbeddedSQL.figuresTalliedDurations, window.parameters)) {
            row throws(PostgresError) in
            (DurationBucket(number: try row.decode(0)), try row.decode(1), try row.decode(2))
        })
    }
}
