import Postgres

/// sql/queries/migration_applied.sql
enum MigrationApplied {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [(version: Int, name: String, checksum: String)] {
        try connection.rows(SQL(text: EmbeddedSQL.migrationApplied)) { row throws(PostgresError) in
            (try row.decode(0), try row.decode(1), try row.decode(2))
        }
    }
}
