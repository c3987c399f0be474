package import Postgres
package import Tickets

/// Counts of windows: from the tallies where they tell, else from the tickets. What every window needs is read once.
package struct Figures {
    /// Up to so many tickets received in the window, or where it is asked for, durations, working days and topics come from the tickets.
    /// Above, durations come from a histogram, which is the same from the tallies and from the tickets, and the others are not told.
    package static let exactDurationLimit = 5_000

    private let rules: StoredTallyRules
    private let latestRun: Int
    private let archives: [StoredArchive]
    private var calendar: WorkCalendar?

    package init(on connection: borrowing Connection) throws(PostgresError) {
        rules = try TallyRulesRead.rules(on: connection)
        latestRun = try RunLatest.number(before: nil, on: connection)
        archives = try Archives.all(on: connection)
    }

    /// Of one window.
    /// - Throws: `StoreError.archived` where only the tickets could tell and some of them are archived.
    package static func answer(_ question: FiguresQuestion, on connection: borrowing Connection) throws -> PeriodFigures {
        var figures = try Figures(on: connection)
        return try figures.answer(question, on: connection)
    }

    package mutating func answer(_ question: FiguresQuestion, on connection: borrowing Connection) throws -> PeriodFigures {
        let window = TalliedWindow(question, rules: rules, latestRun: latestRun)
        if window == nil || question.hasExactDurations {
            try Archives.expectNone(from: question.start, until: question.cut, in: archives)
        }
        var figures: PeriodFigures
        var readsTickets = false
        if let window {
            figures = try TalliedFigures.answer(window, dimensions: question.dimensions, hasDurations: question.hasDurations, on: connection)
            readsTickets = question.isExact(figures.total.received)
                && Archives.touching(from: question.start, until: question.cut, in: archives) == nil
            if readsTickets, question.hasDurations {
                let histogram = try FiguresTalliedDurations.histogram(window, on: connection)
                figures.durations = try histogram.exactDurations { ranges throws(PostgresError) in
                    try FiguresDurationsBetween.microseconds(ranges, question, on: connection)
                }
            }
        } else {
            figures = try Figures.counted(question, on: connection)
            readsTickets = question.isExact(figures.total.received)
        }
        if question.hasWorkingDays, readsTickets {
            figures.workingDays = try FiguresWorkingDays.figures(question, try workCalendar(on: connection), on: connection)
        }
        if question.hasTold, readsTickets {
            figures.told = try FiguresTold.figures(question, on: connection)
        }
        return figures
    }

    /// Straight from the tickets.
    static func counted(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError) -> PeriodFigures {
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

    private mutating func workCalendar(on connection: borrowing Connection) throws(PostgresError) -> WorkCalendar {
        if let calendar { return calendar }
        let read = WorkCalendar(notices: try WorkingDays.notices(on: connection))
        calendar = read
        return read
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
