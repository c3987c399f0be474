import Tickets

/// What sets how fast a ticket is usually closed, its age and the day apart.
struct TicketClass: Hashable, Sendable {
    let category: Category
    /// Index among the history's departments.
    let department: Int
    /// A bin of `TermBin`.
    let term: Int
}
