package import Tickets

/// The figures of one period at one cut-off: the only place from which pages, files and sentences take a number.
package struct Summary: Sendable {
    package let settings: SummarySettings
    package let rules: CountingRules
    package let knownAt: KnownAt
    package let answered: AnsweredWindow
    package let rates: [Rate]
    /// One for each dimension, in the order of `Dimension`.
    package let breakdowns: [Breakdown]
    package let previous: Comparison?
    package let lastYear: Comparison?
    /// Only beside a February: January and February together.
    package let januaryFebruary: Comparison?
    /// Only of a January or a February: beside the days of last year that lie as far from its Spring Festival.
    package let springFestival: Comparison?
    /// Only of an edition that was published although something spoke against it.
    package var override: PublishingOverride?

    package var window: SummaryWindow { answered.window }
    package var period: Period { answered.window.period }
    package var total: Tally { answered.figures.total }
    package var stock: Stock { answered.figures.stock }
    package var durations: Durations { answered.figures.durations }
    package var workingDays: WorkingDayFigures? { answered.figures.workingDays }
    package var told: ToldFigures? { answered.figures.told }
    package var satisfaction: SatisfactionCounts { answered.figures.satisfaction }
    package var quality: CohortQuality { answered.figures.quality }
    package var data: LoadedData { answered.data }
    /// No day of the period is loaded: there are no figures, which is not the same as zeros.
    package var isMissing: Bool { answered.isMissing }
    package var hasDispatched: Bool { total.dispatched > 0 }

    /// - Throws: `ReportingError.identityBroken` where the figures of any of the windows contradict each other.
    package init(
        _ answers: ComparedWindows<AnsweredWindow>, knownAt: KnownAt, settings: SummarySettings, rules: CountingRules = CountingRules()
    ) throws(ReportingError) {
        let checked = try answers.map { answered throws(ReportingError) in
            let told = Dimension.allCases.filter { answered.isMissing || answered.figures.rows[$0] != nil }
            let breakdowns = told.map { Breakdown($0, of: answered.figures, in: answered.window) }
            try Identity.check(answered, breakdowns)
            return breakdowns
        }
        self.settings = settings
        self.rules = rules
        self.knownAt = knownAt
        answered = answers.period
        breakdowns = checked.period
        rates = Rate.all(of: answers.period.figures.total)
        previous = answers.previous.map { Comparison(of: answers.period, with: $0) }
        lastYear = answers.lastYear.map { Comparison(of: answers.period, with: $0) }
        januaryFebruary = answers.januaryFebruary.map { Comparison(of: $0.thisYear, with: $0.lastYear) }
        springFestival = answers.springFestival.map { Comparison(of: answers.period, with: $0) }
    }

    package func breakdown(_ dimension: Dimension) -> Breakdown {
        breakdowns.first { $0.dimension == dimension } ?? Breakdown(dimension, of: answered.figures, in: window)
    }

    /// The rates that lead, in the order of the setting.
    package var headline: [Rate] { settings.headline.map { Rate($0, of: total) } }
}
