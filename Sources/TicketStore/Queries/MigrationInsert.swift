import Postgres

/// sql/queries/migration_insert.sql
enum MigrationInsert {
    static func note(_ migration: Migration, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.migrationInsert,
                                       [Int32(migration.version), migration.name, migration.checksum]))
    }
}
