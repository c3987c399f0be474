package import Postgres
package import Tickets

/// Counts of one window: from the tallies where they tell, else from the tickets.
package enum Figures {
    /// Up to so many tickets received in the window durations are exact, whether asked for or not.
    package static let exactDurationLimit = 5_000

    package static func answer(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> PeriodFigures {
        let rules = try TallyRulesRead.rules(on: connection)
        guard let window = TalliedWindow(question, rules: rules, latestRun: try RunLatest.number(before: nil, on: connection)) else {
            return try counted(question, on: connection)
        }
        var figures = try TalliedFigures.answer(window, dimensions: question.dimensions, on: connection)
        if question.hasExactDurations || figures.total.received <= exactDurationLimit {
            figures.durations = try FiguresCohort.cohort(question, on: connection).durations
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
        return figures
    }
}

extension FiguresQuestion {
    /// `$1` to `$10` of every query that counts tickets.
    var parameters: [any PostgresEncodable] {
        [asOf, knownAt, rules.excluded.map(\.rawValue).sorted(),
         filter[.category], filter[.department], filter[.district], filter[.community], filter[.channel],
         start, cut]
    }
}
