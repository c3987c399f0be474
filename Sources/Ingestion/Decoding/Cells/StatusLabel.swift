internal import Tickets

/// What a status cell says: open or closed, or that the ticket is none that counts.
package enum StatusLabel: String, CaseIterable, Sendable, Hashable {
    case closed, open, void, merged, invalid

    /// Closing is decided by the closing time; a voided ticket is neither open nor closed by its status.
    var meaning: StatusMeaning {
        switch self {
        case .closed: .closed
        case .open: .open
        case .void, .merged, .invalid: .other
        }
    }

    var exclusion: Exclusion? {
        switch self {
        case .closed, .open: nil
        case .void: .void
        case .merged: .merged
        case .invalid: .invalid
        }
    }
}
