import Postgres
import Tickets

/// Counts of one window from the tallies: the same figures as from the tickets, and as fast for millions as for thousands.
enum TalliedFigures {
    static func answer(_ window: TalliedWindow, dimensions: Set<Dimension>, hasDurations: Bool = true, on connection: borrowing Connection)
        throws(PostgresError) -> PeriodFigures {
        var figures = PeriodFigures()
        let asked = TallyDimension.allCases.filter { $0.isAlwaysTold || $0.dimension.map(dimensions.contains) == true }
        for dimension in dimensions { figures.rows[dimension] = [] }
        for (dimension, row) in try FiguresTallied.rows(window, asked, on: connection) where row.tally != Tally() {
            switch dimension {
            case .category:
                figures.total = figures.total + row.tally
                if row.key == Category.unclassified.rawValue { figures.quality.unclassified = row.tally.received }
            case .satisfaction: figures.satisfaction.add(row)
            case .flaw: figures.quality.add(row)
            default: break
            }
            if let dimension = dimension.dimension, dimensions.contains(dimension) { figures.rows[dimension]?.append(row) }
        }
        if dimensions.contains(.month) {
            figures.rows[.month] = try FiguresTalliedMonths.rows(window, on: connection).filter { $0.tally != Tally() }
        }
        figures.stock = try FiguresTalliedStock.stock(window, on: connection)
        if hasDurations { figures.durations = try FiguresTalliedDurations.histogram(window, on: connection).durations }
        return figures
    }
}

extension TallyDimension {
    fileprivate var dimension: Dimension? { Dimension(rawValue: rawValue) }

    /// The total is the sum of the categories.
    fileprivate var isAlwaysTold: Bool { [.category, .satisfaction, .flaw].contains(self) }
}

extension SatisfactionCounts {
    fileprivate mutating func add(_ row: PeriodFigures.Row) {
        if let satisfaction = Satisfaction(rawValue: row.key) { add(row.tally.received, satisfaction) }
    }
}

extension CohortQuality {
    fileprivate mutating func add(_ row: PeriodFigures.Row) {
        switch TicketFlaw(rawValue: row.key) {
        case .impossibleTimes: impossibleTimes += row.tally.received
        case .provisionalDeadline: provisionalDeadlines += row.tally.received
        case .inferredClosing: inferredClosings += row.tally.received
        case .contradictingStatus: contradictingStatuses += row.tally.received
        case nil: break
        }
    }
}
