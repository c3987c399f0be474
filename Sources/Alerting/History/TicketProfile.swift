/// A class of tickets in one place: all tickets of a profile are in the same series of every level.
struct TicketProfile: Hashable, Sendable {
    let ticketClass: Int
    /// Series indexes, in the order of `Level.allCases`.
    let series: [Int]
}
