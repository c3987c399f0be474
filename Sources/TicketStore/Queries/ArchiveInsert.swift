import Postgres

/// sql/queries/archive_insert.sql
enum ArchiveInsert {
    static func record(_ archive: StoredArchive, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.archiveInsert, [
            archive.run, archive.year, archive.span.lowerBound, archive.span.upperBound, archive.counts.tickets, archive.counts.historyRows,
            archive.counts.events, archive.fileName, archive.sha256,
        ]))
    }
}
