import Statistics
import Tickets

extension SummaryPage {
    /// Units by their on-time share, in tiers or, where it is asked for, in order.
    func comparison(of dimension: Dimension) -> [Page.Section] {
        guard let comparison = summary.comparison(of: dimension) else { return [] }
        let isRanked = summary.settings.isRanked
        let units = isRanked ? comparison.byRank : comparison.byTier
        let limit = rowLimit.flatMap { breakdown != dimension && units.count > $0 + 1 ? $0 : nil } ?? units.count
        var rows = units.prefix(limit).map { row($0, isRanked, dimension) }
        if limit < units.count {
            let rest = units.dropFirst(limit).map(\.onTime)
            let pooled = Ratio(numerator: rest.reduce(0) { $0 + $1.numerator }, denominator: rest.reduce(0) { $0 + $1.denominator })
            rows.append(PageTable.Row([PageTable.Cell(say("其余 \(rest.count) 个", "\(rest.count) others")), PageTable.Cell(pooled)] + nothing))
        }
        let limits = isRanked ? [Word.lowerLimit, Word.upperLimit, .rank] : [Word.normalFrom, .normalTo, .tier]
        let columns = [PageTable.Column(dimension.word(language), .leading), .init(Word.onTimeOfDue(language))]
            + limits.map { PageTable.Column($0(language)) }
        let total = [PageTable.Cell(Word.total(language)), PageTable.Cell(comparison.pooled)] + nothing
        let name = dimension.word(language)
        let plot = Plot(isRanked ? .intervals : .funnel, columns: [1, 2, 3],
                        title: isRanked ? say("按\(name)：按时办结率及95%置信区间", "On-time rate by \(name.lowercasedFirst) with 95% intervals")
                            : say("按\(name)：按时办结率与正常范围", "On-time rate by \(name.lowercasedFirst), and the normal range"),
                        small: Word.few(language))
        let explanation = isRanked ? Word.rankMeaning : .tierMeaning
        return [Page.Section(title: say(name + (isRanked ? "按时排序" : "按时分档"), "On time by \(name.lowercasedFirst)"), blocks: [
            .table(PageTable(columns: columns, rows: rows, total: total, plots: [plot])),
            .facts([Page.Fact(Word.method(language), explanation(language))]),
        ])]
    }

    private var nothing: [PageTable.Cell] { Array(repeating: PageTable.Cell("—"), count: 3) }

    private func row(_ unit: UnitComparison.Unit, _ isRanked: Bool, _ dimension: Dimension) -> PageTable.Row {
        let limits = isRanked ? unit.wilsonHundredths : unit.normalHundredths
        let isEmpty = unit.onTime.denominator == 0
        let tier = unit.place.map { PageTable.Cell(isEmpty ? Word.nothingDue(language) : $0.word(language)) }
        let place = isRanked ? unit.rank.map { PageTable.Cell($0) } ?? tier : tier
        return PageTable.Row([PageTable.Cell(dimension.label(of: unit.key, language, withYear: false).printable), PageTable.Cell(unit.onTime),
                              cell(shareHundredths: limits?.lowerBound), cell(shareHundredths: limits?.upperBound),
                              place ?? PageTable.Cell("—")])
    }
}

extension FunnelLimits.Place {
    var word: Word {
        switch self {
        case .below: Word("低于", "below")
        case .within: Word("范围内", "within")
        case .above: Word("高于", "above")
        case .few: .few
        }
    }
}
