import Postgres
import Tickets

/// sql/queries/export_latest.sql
enum ExportLatest {
    static func instant(knownAfter run: Int, on connection: borrowing Connection) throws(PostgresError) -> Instant? {
        let found: Instant?? = try connection.firstRow(SQL(text: EmbeddedSQL.exportLatest, [run])) { row throws(PostgresError) in
            try row.decode(0)
        }
        return found ?? nil
    }
}
