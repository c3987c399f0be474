/// The columns of an export that the product knows by meaning; `rawValue` is the name used in profiles and messages.
package enum Column: String, CaseIterable, Sendable, Hashable {
    case ticketNumber = "ticket_no"
    case category, title, content, caller, phone, address, district, community, department
    case receivedAt = "received_at"
    case dueAt = "due_at"
    case closedAt = "closed_at"
    case status, result, satisfaction, channel, urgency
    case duplicateOf = "duplicate_of"
    case dispatchedAt = "dispatched_at"

    /// Without these a row cannot be counted.
    package static let required: [Column] = [.ticketNumber, .receivedAt]
}

/// A set of columns, as an export's header names them. The raw value is stored with every import: bits are never renumbered.
package struct ColumnSet: OptionSet, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package init(_ columns: some Sequence<Column>) {
        self.init(rawValue: columns.reduce(0) { $0 | ColumnSet.bit($1) })
    }

    package func contains(_ column: Column) -> Bool { rawValue & ColumnSet.bit(column) != 0 }

    private static func bit(_ column: Column) -> Int32 {
        let position: Int32 = switch column {
        case .ticketNumber: 0
        case .category: 1
        case .title: 2
        case .content: 3
        case .caller: 4
        case .phone: 5
        case .address: 6
        case .district: 7
        case .community: 8
        case .department: 9
        case .receivedAt: 10
        case .dueAt: 11
        case .closedAt: 12
        case .status: 13
        case .result: 14
        case .satisfaction: 15
        case .channel: 16
        case .urgency: 17
        case .duplicateOf: 18
        case .dispatchedAt: 19
        }
        return 1 << position
    }
}
