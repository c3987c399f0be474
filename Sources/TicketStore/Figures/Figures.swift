package import Postgres
package import Tickets

/// Counts of one window: from the tallies where they tell, else from the tickets.
package enum Figures {
    /// Up to so many tickets received in the window durations are exact, whether asked for or not; above, they come from a histogram,
    /// which is the same from the tallies and from the tickets.
    package static let exactDurationLimit = 5_000

    package static func answer(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> PeriodFigures {
        let rules = try TallyRulesRead.rules(on: connection)
        guard let window = TalliedWindow(question, rules: rules, latestRun: try RunLatest.number(before: nil, on: connection)) else {
            return try counted(question, on: connection)
        }
        var figures = try TalliedFigures.answer(window, dimensions: question.dimensions,
            hasDurations: question.hasDurations, on: connection)
        if question.hasDurations, question.isExact(figures.total.received) {
            let histogram = try FiguresTalliedDurations.histogram(window, on: connection)
            figures.durations = try histogram.exactDurations { range throws(PostgresError) in
                try FiguresDurationsBetween.microseconds(range, question, on: connection)
            }
        }
        return figures
    }

    /// Straight from the tickets.
    package static func counted(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> PeriodFigures {
        var figures = PeriodFigures()
        for dimension in question.dimensions { figures.rows[dimension] = [] }
        for (dimension, row) in try FiguresTally.groups(question, on: connection) {
            if let dimension {
                figures.rows[dimension]?.append(row)
            } else {
                figures.total = row.tally
            }
        }
        figures.stock = try FiguresStock.stock(question, on: connection)
        (figures.durations, figures.satisfaction, figures.quality) = try FiguresCohort.cohort(question, on: connection)
        if !question.isExact(figures.total.received) {
            figures.durations = try FiguresHistogram.histogram(question, on: connection).durations
        }
        return figures
    }
}

extension FiguresQuestion {
    fileprivate func isExact(_ received: Int) -> Bool { hasExactDurations || received <= Figures.exactDurationLimit }

    /// `$1` to `$10` of every query that counts tickets.
    var parameters: [any PostgresEncodable] {
        [asOf, knownAt, rules.excluded.map(\.rawValue).sorted(),
         filter[.category], filter[.department], filter[.district], filter[.community], filter[.channel],
         start, cut]
    }
}
