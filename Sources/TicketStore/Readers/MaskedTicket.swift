package import Postgres
package import Tickets

/// A ticket as it may be shown: names, numbers and addresses are masked, in their columns and inside the texts.
package struct MaskedTicket: Sendable, Hashable {
    package var number: String
    package var receivedAt: Instant
    package var dueAt: Instant?
    package var closedAt: Instant?
    package var category: Category
    package var status: String
    package var department: String
    package var district: String
    package var community: String
    package var channel: String
    package var satisfaction: Satisfaction
    package var reopenCount: Int
    package var run: Int
    package var line: Int
    package var caller: String
    package var phone: String
    package var address: String
    package var title: String
    package var content: String
    package var result: String

    /// The newest first. In a store that is read as somebody: of their part, and none for who may not search.
    package static func all(_ question: TicketQuestion, on connection: borrowing Connection) throws(PostgresError) -> [MaskedTicket] {
        try TicketSearch.tickets(question, on: connection)
    }
}
