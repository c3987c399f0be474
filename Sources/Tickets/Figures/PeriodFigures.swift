/// Everything counted for one window, cut-off and state of knowledge: what the store answers and a summary is made of.
package struct PeriodFigures: Sendable {
    /// One row of a breakdown. `key` is a category's code, a unit's name (empty: not filled in) or a month `2020-01`.
    package struct Row: Hashable, Sendable {
        package var key: String
        package var tally: Tally

        package init(key: String, tally: Tally) {
            self.key = key
            self.tally = tally
        }
    }

    package var total = Tally()
    /// Only keys that occur; unordered.
    package var rows: [Dimension: [Row]] = [:]
    package var stock = Stock()
    package var durations = Durations()
    /// Nil where they were not counted: they need the tickets.
    package var workingDays: WorkingDayFigures?
    package var told: ToldFigures?
    package var satisfaction = SatisfactionCounts()
    package var quality = CohortQuality()

    package init() {}
}

/// Tickets on hand: opening + received + reopened = closed + excluded + closing, for every window.
package struct Stock: Hashable, Sendable {
    package var opening = 0
    package var received = 0
    package var reopened = 0
    package var closed = 0
    package var excluded = 0
    package var closing = 0

    package init() {}
}

/// Hours from receipt to closing of the tickets received in the window and closed before the cut-off, inferred closings and
/// impossible times left out. Median and 90th percentile are interpolated linearly between neighbours, or, where they are not exact,
/// within a bucket of a histogram.
package struct Durations: Hashable, Sendable {
    package var closed = 0
    package var medianHours: Double?
    package var p90Hours: Double?
    package var meanHours: Double?
    package var isExact = true
    /// How wide the buckets are that the two lie in; 0 where they are exact.
    package var medianWidthHours = 0
    package var p90WidthHours = 0

    package static let microsecondsPerHour = 3_600_000_000.0

    package init() {}

    /// - Parameter microseconds: the sum of all durations.
    package init(closed: Int, microseconds: Int64) {
        self.closed = closed
        if closed > 0 { meanHours = Double(microseconds) / Durations.microsecondsPerHour / Double(closed) }
    }
}

/// Judgements of the tickets received in the window.
package struct SatisfactionCounts: Hashable, Sendable {
    package var satisfied = 0
    package var basicallySatisfied = 0
    package var dissatisfied = 0
    package var unrated = 0

    package var rated: Int { satisfied + basicallySatisfied + dissatisfied }

    package init() {}
}

/// What a reader must know about the tickets received in the window before trusting a figure.
package struct CohortQuality: Hashable, Sendable {
    /// Closed before received, due before received, or received after the export was made.
    package var impossibleTimes = 0
    package var unclassified = 0
    /// Deadlines counted into a year whose holidays were not announced.
    package var provisionalDeadlines = 0
    /// Closed by status, without a closing time.
    package var inferredClosings = 0
    /// Status and closing time contradict each other.
    package var contradictingStatuses = 0

    package init() {}
}

/// The imports behind a window.
package struct LoadedData: Hashable, Sendable {
    package var daysInPeriod = 0
    package var daysLoaded = 0
    package var imports = 0
    package var rejectedRows = 0

    package init() {}
}
