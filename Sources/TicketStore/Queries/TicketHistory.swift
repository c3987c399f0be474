import Postgres
import Tickets

/// sql/queries/ticket_history.sql
enum TicketHistory {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [String: [HistoricTicket]] {
        var history: [String: [HistoricTicket]] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketHistory, [numbers])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let stored = try StoredTicket(row, &reader)
            let historic = HistoricTicket(stored: stored, kind: try reader.read(row), knownTo: try reader.read(row))
            history[stored.ticket.number.base, default: []].append(historic)
        }
        return history
    }
}
