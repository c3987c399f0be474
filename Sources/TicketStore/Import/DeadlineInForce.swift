import Tickets

/// The deadline that holds, stated or computed.
struct DeadlineInForce: Hashable, Sendable {
    var deadline: Deadline?
    /// Computed, into a year whose holidays were not announced.
    var isProvisional = false
}

/// Where the deadline that holds comes from; a stated one always wins, the computed one is kept beside it.
enum DeadlineOrigin: String {
    case stated, computed
}
