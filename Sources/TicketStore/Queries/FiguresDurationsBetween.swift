import Postgres
import Tickets

/// sql/queries/figures_durations_between.sql
enum FiguresDurationsBetween {
    /// - Parameter range: of microseconds.
    /// - Returns: microseconds in ascending order.
    static func microseconds(_ range: Range<Int64>, _ question: FiguresQuestion, on connection: borrowing Connection)
        throws(PostgresError) -> [Int64] {
        let parameters: [any PostgresEncodable] = [question.asOf, question.rules.excluded.map(\.rawValue).sorted(), question.start,
                                                   question.cut, range.lowerBound, range.upperBound]
        return try connection.rows(SQL(text: EmbeddedSQL.figuresDurationsBetween, parameters)) { row throws(PostgresError) in
            try row.decode(0)
        }
    }
}
