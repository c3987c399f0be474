package import Tickets

/// What an installation and a question decide about a summary.
package struct SummarySettings: Sendable {
    /// The measure word of the office.
    package enum Unit: String, CaseIterable, Sendable {
        case zong = "宗"
        case jian = "件"
    }

    package var unit = Unit.zong
    /// The rates that lead the summary and stand in its sentence.
    package var headline: [RateDefinition] = [.closedOfReceived, .closedOfDue]
    /// The office's name, printed before the hotline's.
    package var office: String?
    package var zone = ReportingZone.shanghai
    /// Units stand in the order of their on-time rate, with intervals, and not in tiers.
    package var isRanked = false
    /// The part of the tickets that was asked for; empty for all.
    package var filter: [Dimension: String] = [:]

    package init() {}
}

/// The state of knowledge of a summary: after which run, and when that run was.
package struct KnownAt: Sendable, Hashable {
    package var run: Int
    package var time: Instant?

    package init(run: Int, time: Instant?) {
        self.run = run
        self.time = time
    }
}
