import Postgres
import Tickets

/// sql/queries/ticket_reopenings.sql
enum TicketReopenings {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [String: [TicketPast.Reopening]] {
        var reopenings: [String: [TicketPast.Reopening]] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketReopenings, [numbers])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let number: String = try reader.read(row)
            let first: Int = try reader.read(row), retracted: Int? = try reader.read(row)
            guard let undone = try EventMoment(row, &reader).closing else { return }
            let reopening = TalliedTicket.Reopening(undone: undone, at: try reader.read(row))
            reopenings[number, default: []].append(TicketPast.Reopening(runs: first..<(retracted ?? .max), reopening: reopening))
        }
        return reopenings
    }
}
