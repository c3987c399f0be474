import Postgres
package import TicketStore
package import Tickets

/// What is asked of a summary.
package struct SummaryRequest: Sendable {
    /// Which state of knowledge the figures rest on.
    package enum Knowledge: Sendable, Hashable {
        case newest
        /// After that run.
        case run(Int)
        /// What had been imported before that moment.
        case instant(Instant)
    }

    package var period: Period
    /// Default: the earlier of the period's end and the newest export.
    package var asOf: Instant?
    package var knowledge = Knowledge.newest
    /// What needs every ticket is counted, however many there are.
    package var hasExactDurations = false

    package init(_ period: Period, asOf: Instant? = nil, knowledge: Knowledge = .newest) {
        self.period = period
        self.asOf = asOf
        self.knowledge = knowledge
    }
}

/// Asks the store for everything that a summary is made of, all at one moment.
package struct Summarizer: Sendable {
    package let store: TicketStore
    package let settings: SummarySettings
    package let rules: CountingRules

    package init(store: TicketStore, settings: SummarySettings, rules: CountingRules) {
        self.store = store
        self.settings = settings
        self.rules = rules
    }

    /// - Throws: `ReportingError`; `StoreError.unknownRun` for a run that does not exist; `PostgresError`.
    package func summary(_ request: SummaryRequest) async throws -> Summary {
        let (settings, rules) = (settings, rules)
        return try await store.snapshot { connection in
            let knownAt = try KnownAt(request.knowledge, on: connection)
            let coverage = try Coverage.load(knownAt: knownAt.run, zone: settings.zone, on: connection)
            let windows = try SummaryPlan.windows(for: request.period, asOf: request.asOf, latestExport: coverage.end.map(settings.zone.startOfDay),
                                                  zone: settings.zone)
            var figures = try Figures(on: connection)
            var answers: [SummaryWindow: AnsweredWindow] = [:]
            for window in windows.all where answers[window] == nil {
                var question = FiguresQuestion(start: window.start, cut: window.cut, asOf: window.asOf, knownAt: knownAt.run,
                                               zone: settings.zone, rules: rules)
                question.filter = settings.filter
                question.hasExactDurations = request.hasExactDurations
                // Of the windows that the period is compared with a summary prints totals.
                if window != windows.period { question.dimensions = [.category] }
                question.hasWorkingDays = [windows.period, windows.previous, windows.lastYear].contains(window)
                question.hasTold = window == windows.period
                let daysLoaded = coverage.loaded(from: window.days.lowerBound, until: window.days.upperBound).daysLoaded
                let answer: PeriodFigures?
                do {
                    answer = daysLoaded == 0 ? nil : try figures.answer(question, on: connection)
                } catch StoreError.archived where window != windows.period {
                    // A summary does not fail for what it is compared with.
                    answer = nil
                }
                answers[window] = AnsweredWindow(
                    window: window, figures: answer ?? PeriodFigures(),
                    data: coverage.loaded(from: window.period.start, until: window.period.end), isMissing: answer == nil,
                    daysLoaded: answer == nil ? 0 : daysLoaded)
            }
            let answered = windows.map { window in
                answers[window] ?? AnsweredWindow(window: window, figures: PeriodFigures(), data: LoadedData(), isMissing: true)
            }
            return try Summary(answered, knownAt: knownAt, settings: settings, rules: rules)
        }
    }
}

extension KnownAt {
    init(_ knowledge: SummaryRequest.Knowledge, on connection: borrowing Connection) throws {
        let run = switch knowledge {
        case .newest: try Imports.latestRun(on: connection)
        case .run(let run): run
        case .instant(let instant): try Imports.latestRun(before: instant, on: connection)
        }
        self.init(run: run, time: run == 0 ? nil : try Imports.finished(run, on: connection))
    }
}

extension ComparedWindows {
    /// Every window once, the period first.
    fileprivate var all: [Value] {
        [period] + [previous, lastYear, januaryFebruary?.thisYear, januaryFebruary?.lastYear, springFestival].compactMap { $0 }
    }
}
