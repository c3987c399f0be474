import Postgres

/// sql/queries/citus_tables.sql
enum CitusTables {
    static func names(on connection: borrowing Connection) throws(PostgresError) -> [String] {
        try connection.rows(SQL(text: EmbeddedSQL.citusTables)) { row throws(PostgresError) in try row.decode(0) }
    }
}
