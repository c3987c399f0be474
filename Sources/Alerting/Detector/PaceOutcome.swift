package import Tickets

/// What the monitor found when it ran over a history.
package struct PaceOutcome: Sendable {
    /// Every series of a monitored level at the end of the last judged day.
    package internal(set) var standings: [Series: PaceStanding] = [:]
    /// In the order of the days on which they fired.
    package internal(set) var slowdowns: [Slowdown] = []
    /// Days on which nothing at all was closed where twenty or more closings were expected (数据或系统异常).
    package internal(set) var outages: [CalendarDay] = []
    /// Judged days in their order, the office first, where the settings keep them.
    package internal(set) var path: [PaceDay] = []
    /// Days past the last holiday notice, on which the monitor learns.
    package internal(set) var hasUnannouncedDays = false

    package init() {}
}
