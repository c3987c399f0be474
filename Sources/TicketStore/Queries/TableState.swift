import Postgres
package import Tickets

/// How a table is kept: sizes in bytes, counts as the server's statistics have them.
package struct TableState: Sendable, Hashable {
    package var name: String
    /// Its rows, without long values that lie apart.
    package var rowBytes: Int
    /// All but its indexes.
    package var bytes: Int
    package var indexBytes: Int
    package var liveRows: Int
    package var deadRows: Int
    package var vacuumedAt: Instant?
    package var analyzedAt: Instant?
    package var changedSinceAnalyze: Int
    /// Transactions since its oldest row was last frozen.
    package var age: Int
    /// What the rows would take by the planner's statistics; nil without them.
    package var neededBytes: Int?

    /// The share of the rows' pages that nothing is in, 0 to 1; an estimate.
    package var bloat: Double? {
        neededBytes.map { rowBytes == 0 ? 0 : max(0, 1 - Double($0) / Double(rowBytes)) }
    }
}

/// sql/queries/table_state.sql
enum TableStates {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [TableState] {
        try connection.rows(SQL(text: EmbeddedSQL.tableState)) { row throws(PostgresError) in
            TableState(name: try row.decode(0), rowBytes: try row.decode(1), bytes: try row.decode(2), indexBytes: try row.decode(3),
                       liveRows: try row.decode(4), deadRows: try row.decode(5), vacuumedAt: try row.decode(6),
                       analyzedAt: try row.decode(7), changedSinceAnalyze: try row.decode(8), age: try row.decode(9),
                       neededBytes: try row.decode(10))
        }
    }
}
