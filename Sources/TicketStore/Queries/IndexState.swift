import Postgres

/// How an index is used.
package struct IndexState: Sendable, Hashable {
    package var name: String
    package var table: String
    package var bytes: Int
    package var scans: Int
    /// It keeps rows unique, whether it is used for finding them or not.
    package var isUnique: Bool
    /// False after a build that failed.
    package var isValid: Bool
}

/// sql/queries/index_state.sql
enum IndexStates {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [IndexState] {
        try connection.rows(SQL(text: EmbeddedSQL.indexState)) { row throws(PostgresError) in
            IndexState(name: try row.decode(0), table: try row.decode(1), bytes: try row.decode(2), scans: try row.decode(3),
                       isUnique: try row.decode(4), isValid: try row.decode(5))
        }
    }
}
