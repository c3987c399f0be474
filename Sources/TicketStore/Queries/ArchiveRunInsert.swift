import Postgres
import Tickets

/// sql/queries/archive_run_insert.sql
enum ArchiveRunInsert {
    enum Kind: String { case archive, restore }

    static func record(_ run: Int, _ kind: Kind, startedAt: Instant, actor: String,
                       on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.archiveRunInsert, [run, kind.rawValue, startedAt, actor]))
    }
}
