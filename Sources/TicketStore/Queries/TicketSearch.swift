import Postgres
import Tickets

/// sql/queries/ticket_search.sql
enum TicketSearch {
    static func tickets(_ search: TicketQuestion, on connection: borrowing Connection) throws(PostgresError) -> [MaskedTicket] {
        let filter = search.filter
        let keys: [any PostgresEncodable] = [
            search.words, filter[.category], filter[.department], filter[.district], filter[.community], filter[.channel],
        ]
        let places: [any PostgresEncodable] = [
            search.start, search.end, search.number, search.after?.receivedAt, search.after?.number, search.limit,
        ]
        return try connection.rows(SQL(text: EmbeddedSQL.ticketSearch, keys + places)) { row throws(PostgresError) in
            var columns = ColumnReader()
            let number = try columns.read(row, as: String.self), receivedAt = try columns.read(row, as: Instant.self)
            return MaskedTicket(
                number: number, receivedAt: receivedAt, dueAt: try columns.read(row), closedAt: try columns.read(row),
                category: try columns.read(row), status: try columns.read(row), department: try columns.read(row),
                district: try columns.read(row), community: try columns.read(row), channel: try columns.read(row),
                satisfaction: try columns.read(row), reopenCount: try columns.read(row), run: try columns.read(row),
                line: try columns.read(row), caller: try columns.read(row), phone: try columns.read(row), address: try columns.read(row),
                title: PersonalNumbers.masked(try columns.read(row)), content: PersonalNumbers.masked(try columns.read(row)),
                result: PersonalNumbers.masked(try columns.read(row)))
        }
    }
}
