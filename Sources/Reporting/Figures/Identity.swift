package import Tickets

/// Counts that are equal for every window, whatever the tickets are.
package enum Identity: Hashable, Sendable, CustomStringConvertible {
    /// Against the stock's own count of the received and excluded, since a tally's sum is the sum of its standings.
    case standings
    case excluded
    case due
    case unclassified
    case stock
    /// Tickets by working days overdue, and those of the closing curve.
    case overdueDays, curve
    /// Topics, and judgements by row.
    case topics, judgements(Dimension)
    case rows(Dimension, count: String)
    /// Against the tickets that make the figure, one by one.
    case explained(Figure)
    /// Of what was known before, and what every cause adds, with what is known now.
    case bridge(KnownBridge.Measure)

    package var description: String {
        switch self {
        case .standings: "the standings add up to the received"
        case .excluded: "the excluded of the cohort are the excluded of the stock"
        case .due: "due = on time + closed late + overdue"
        case .unclassified: "the unclassified of the data box are those of the breakdown"
        case .stock: "opening + received + reopened = closed + excluded + closing"
        case .overdueDays: "those overdue by so many working days are the overdue"
        case .topics: "the topics add up to the received"
        case .judgements(let dimension): "the judgements by \(dimension.rawValue) add up to all"
        case .curve: "the closing curve counts the durations and the open"
        case .rows(let dimension, let count): "the rows by \(dimension.rawValue) add up to the total (\(count))"
        case .explained(let figure): "the rows behind \(figure.code) are as many as it says"
        case .bridge(let measure): "what was known and all that changed make what is known (\(measure.code))"
        }
    }

    /// - Throws: `ReportingError.identityBroken` for the first that does not hold.
    static func check(_ answered: AnsweredWindow, _ breakdowns: [Breakdown]) throws(ReportingError) {
        let (total, stock) = (answered.figures.total, answered.figures.stock)
        func expect(_ identity: Identity, _ left: Int, _ right: Int) throws(ReportingError) {
            guard left == right else {
                throw .identityBroken(identity, period: answered.window.period, left: left, right: right)
            }
        }
        try expect(.standings, total.received, stock.received)
        try expect(.excluded, total.excluded, stock.excluded)
        try expect(.due, total.due, total.dueClosedOnTime + total.closedLate + total.openOverdue)
        try expect(.stock, stock.opening + stock.received + stock.reopened, stock.closed + stock.excluded + stock.closing)
        if let days = answered.figures.workingDays {
            try expect(.overdueDays, days.closedLate.total, total.closedLate)
            try expect(.overdueDays, days.openOverdue.total, total.openOverdue)
            if answered.window.isCutAtMidnight {
                try expect(.curve, days.closedCount, answered.figures.durations.closed)
                try expect(.curve, days.openCount, total.open)
            }
        }
        if let told = answered.figures.told {
            try expect(.topics, told.topics.values.reduce(0, +), total.received)
            for (dimension, rows) in told.judgements {
                try expect(.judgements(dimension), rows.values.reduce(0) { $0 + $1.rated }, answered.figures.satisfaction.rated)
            }
        }
        for breakdown in breakdowns {
            let sum = breakdown.rows.reduce(Tally()) { $0 + $1.tally }
            for (count, name) in zip(Tally.counts, countNames) {
                try expect(.rows(breakdown.dimension, count: name), sum[keyPath: count], total[keyPath: count])
            }
            if breakdown.dimension == .category {
                let row = breakdown.rows.first { $0.key == Category.unclassified.rawValue }
                try expect(.unclassified, row?.tally.received ?? 0, answered.figures.quality.unclassified)
            }
        }
    }

    /// In the order of `Tally.counts`.
    static let countNames = [
        "closed_on_time", "closed_late", "closed_without_deadline", "open_not_due", "open_overdue", "open_without_deadline",
        "excluded", "due", "due_closed_on_time", "closable", "closable_closed", "dispatched", "dispatched_closed",
        "due_in_window", "due_in_window_closed", "due_in_window_closed_on_time", "closed_in_window",
    ]
}
