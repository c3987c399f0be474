package import Tickets
import Postgres

/// Where a row was rejected, and why; what it says stays in the store.
package struct RejectedPlace: Sendable, Hashable {
    package var run: Int
    package var fileName: String
    package var exportedAt: Instant
    package var line: Int
    package var columnName: String
    package var reason: String
}

/// sql/queries/explain_rejections.sql
enum ExplainRejections {
    static func places(in runs: [Int], on connection: borrowing Connection) throws(PostgresError) -> [RejectedPlace] {
        try connection.rows(SQL(text: EmbeddedSQL.explainRejections, [runs])) { row throws(PostgresError) in
            RejectedPlace(run: try row.decode(0), fileName: try row.decode(1), exportedAt: try row.decode(2), line: try row.decode(3),
                          columnName: try row.decode(4), reason: try row.decode(5))
        }
    }
}
