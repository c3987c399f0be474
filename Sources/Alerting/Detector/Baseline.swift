import Statistics

/// What is usual in one month's judgements: the closing odds, and how each series keeps to them.
struct Baseline: Sendable {
    /// Judged months keep this distance, so that a slowdown does not become its own yardstick.
    static let guardDays = 28
    static let longest = 365
    static let shortest = 120

    let odds: ClosingOdds
    /// By series index.
    let series: [SeriesBaseline]

    init(_ ledger: ExposureLedger, _ history: TicketHistory, _ days: WorkDays, in span: Range<Int>, without omissions: Omissions) {
        odds = ClosingOdds(BaselineCounts(ledger, history, days, in: span, without: omissions), history)
        let blocks = BaselineBlocks(ledger, history, days, odds, in: span, without: omissions)
        var series = [SeriesBaseline](repeating: .unknown, count: history.series.count)
        for level in Level.allCases {
            let members = history.series.indices.filter { history.series[$0].level == level && blocks.total($0).expected > 0 }
            let paces: (Int) -> Double
            if level == .office {
                paces = { blocks.total($0).ratio }
            } else {
                let shrinkage = GammaShrinkage(members.map(blocks.total))
                paces = { shrinkage.ratio(blocks.total($0)) }
            }
            let scatters = members.map { BlockScatter(blocks.blocks($0), pace: paces($0)) }
            let pool = BlockScatter.clustering(scatters)
            for (member, scatter) in zip(members, scatters) {
                let omitted = span.count { omissions.omits(member, on: $0) }
                series[member] = SeriesBaseline(
                    pace: paces(member), overdispersion: scatter.overdispersion(clustering: level == .office ? nil : pool),
                    expected: paces(member) * blocks.total(member).expected, days: span.count - omitted)
            }
        }
        self.series = series
    }
}
