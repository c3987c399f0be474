import Postgres
import Tickets

/// sql/queries/archived_ticket_insert.sql
enum ArchivedTicketInsert {
    static func note(_ numbers: [String], in archive: Int, on connection: borrowing Connection) throws(PostgresError) {
        let hashes = numbers.map { TicketNumber(base: $0).seenHash }
        try connection.execute(SQL(text: EmbeddedSQL.archivedTicketInsert, [archive, numbers, hashes]))
    }
}
