import Postgres
import TicketStore
package import Tickets

extension Summarizer {
    /// Counts every period as of one moment, without breakdowns.
    /// - Parameter asOf: by default the newest export.
    /// - Throws: `StoreError.unknownRun`; `PostgresError`.
    package func trend(of periods: [Period], asOf: Instant? = nil, knowledge: SummaryRequest.Knowledge = .newest) async throws -> Trend {
        let (settings, rules) = (settings, rules)
        return try await store.snapshot { connection in
            let knownAt = try KnownAt(knowledge, on: connection)
            let coverage = try Coverage.load(knownAt: knownAt.run, zone: settings.zone, on: connection)
            guard let asOf = asOf ?? coverage.end.map(settings.zone.startOfDay) else {
                return Trend(settings: settings, knownAt: knownAt, rules: rules, points: [])
            }
            var figures = try Figures(on: connection)
            let points = try periods.filter { settings.zone.startOfDay($0.start) < asOf }.map { period in
                let window = SummaryWindow(period, asOf: asOf, zone: settings.zone)
                var question = FiguresQuestion(start: window.start, cut: window.cut, asOf: asOf, knownAt: knownAt.run, zone: settings.zone,
                                               rules: rules)
                question.filter = settings.filter
                question.dimensions = []
                question.hasDurations = false
                let loaded = coverage.loaded(from: window.days.lowerBound, until: window.days.upperBound)
                let isMissing = loaded.daysLoaded == 0
                return AnsweredWindow(window: window, figures: isMissing ? PeriodFigures() : try figures.answer(question, on: connection),
                                      data: loaded, isMissing: isMissing)
            }
            return Trend(settings: settings, knownAt: knownAt, rules: rules, points: points)
        }
    }
}
