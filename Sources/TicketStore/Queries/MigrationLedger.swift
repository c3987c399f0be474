import Postgres

/// sql/queries/migration_ledger.sql
enum MigrationLedger {
    static func ensure(on connection: borrowing Connection) throws(PostgresError) {
        try connection.script(EmbeddedSQL.migrationLedger)
    }
}
