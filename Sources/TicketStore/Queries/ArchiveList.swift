import Postgres
import Tickets

/// sql/queries/archive_list.sql
enum ArchiveList {
    static func archives(on connection: borrowing Connection) throws(PostgresError) -> [StoredArchive] {
        try connection.rows(SQL(text: EmbeddedSQL.archiveList)) { row throws(PostgresError) in
            let from: Instant = try row.decode(2), until: Instant = try row.decode(3)
            return StoredArchive(
                run: try row.decode(0), year: try row.decode(1), span: from..<until,
                counts: ArchivedCounts(tickets: try row.decode(4), historyRows: try row.decode(5), events: try row.decode(6)),
                fileName: try row.decode(7), sha256: try row.decode(8), restoredBy: try row.decode(9))
        }
    }
}
