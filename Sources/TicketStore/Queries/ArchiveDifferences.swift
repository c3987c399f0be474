import Postgres

/// sql/queries/archive_differences.sql
enum ArchiveDifferences {
    static func count(_ rows: [ArchivedRow], on connection: borrowing Connection) throws(PostgresError) -> Int {
        try connection.value(SQL(text: EmbeddedSQL.archiveDifferences, rows.byKind))
    }
}
