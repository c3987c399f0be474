import Postgres

/// sql/queries/archive_load.sql
enum ArchiveLoad {
    static func load(_ rows: [ArchivedRow], on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.archiveLoad, rows.byKind))
    }
}
