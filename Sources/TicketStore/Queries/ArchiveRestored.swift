import Postgres

/// sql/queries/archive_restored.sql
enum ArchiveRestored {
    static func note(_ archive: Int, by run: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.archiveRestored, [archive, run]))
    }
}
