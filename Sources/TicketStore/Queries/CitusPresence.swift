import Postgres

/// sql/queries/citus_presence.sql
enum CitusPresence {
    static func isThere(on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.citusPresence))
    }
}
