import Postgres
import Tickets

/// sql/queries/figures_durations_between.sql
enum FiguresDurationsBetween {
    /// - Parameter ranges: of microseconds.
    /// - Returns: the microseconds in either range, in ascending order.
    static func microseconds(_ ranges: (Range<Int64>, Range<Int64>), _ question: FiguresQuestion, on connection: borrowing Connection)
        throws(PostgresError) -> [Int64] {
        let parameters: [any PostgresEncodable] = [question.asOf, question.rules.excluded.map(\.rawValue).sorted(), question.start,
                                                   question.cut, ranges.0.lowerBound, ranges.0.upperBound, ranges.1.lowerBound,
                                                   ranges.1.upperBound]
        return try connection.rows(SQL(text: EmbeddedSQL.figuresDurationsBetween, parameters)) { row throws(PostgresError) in
            try row.decode(0)
        }
    }
}
