package import Tickets

/// One message to people, about all alerts that one unit drives.
package struct AlertMessage: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case fired, repeated
        /// 长期偏低, once a month.
        case low
        case recovered
        /// The data are at fault, and nothing else was judged.
        case data
    }

    package let kind: Kind
    /// The unit that drives them.
    package let group: Series
    /// The alert to lead with first: that of the unit itself, else of the widest level.
    package let alerts: [AlertKey]
    package let day: CalendarDay

    /// The same for the same message, so that an outbox sends it once.
    package var identifier: String {
        "\(kind.rawValue)/\(group.level.rawValue)/\(group.name)/\(day)"
    }
}
