import Postgres

/// sql/queries/schema_presence.sql
enum SchemaPresence {
    static func isThere(on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.schemaPresence))
    }
}
