package import Postgres

/// What the role of this connection may do: sql/queries/rights.sql
package struct Rights: Sendable, Hashable {
    package var role: String
    package var reads: Bool
    /// Imports and reverts.
    package var changes: Bool
    package var migrates: Bool

    /// Of a schema that is current.
    package static func read(on connection: borrowing Connection) throws(PostgresError) -> Rights {
        let found = try connection.firstRow(SQL(text: EmbeddedSQL.rights)) { row throws(PostgresError) in
            Rights(role: try row.decode(3), reads: try row.decode(0), changes: try row.decode(1), migrates: try row.decode(2))
        }
        return found ?? Rights(role: "", reads: false, changes: false, migrates: false)
    }
}

