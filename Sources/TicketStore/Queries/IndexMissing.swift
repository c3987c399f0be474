import Postgres

/// An index that the schema has and the database lacks.
package struct MissingIndex: Sendable, Hashable {
    package var name: String
    /// The statement that makes it.
    package var statement: String
}

/// sql/queries/index_missing.sql
enum IndexMissing {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [MissingIndex] {
        try connection.rows(SQL(text: EmbeddedSQL.indexMissing)) { row throws(PostgresError) in
            MissingIndex(name: try row.decode(0), statement: try row.decode(1))
        }
    }
}
