import Tickets

/// The summary's paragraph in Chinese: what was received, what was closed by the cut-off, and how that compares.
struct ChineseSentence {
    let summary: Summary

    var text: String {
        let label = summary.period.label(.chinese)
        if summary.isMissing { return "\(label)\(scope)无数据：没有导出文件涵盖其中任何一天。" }
        return ([account] + [coverage, comparisons].compactMap { $0 }).joined()
    }

    private var account: String {
        let office = summary.settings.office.map { "\($0)12345热线" } ?? ""
        let cut = "截至\(summary.window.asOf.label(.chinese, summary.settings.zone))，"
        let receipt = "信件\(count(summary.total.received))\(categories)\(exclusion)；"
        let closing = "办结\(count(summary.total.closed))" + summary.headline.map { "，\(phrase($0))" }.joined() + "。"
        let period = summary.period.label(.chinese)
        return summary.window.isUnfinished
            ? "\(period)（未结束）\(scope)，\(cut)\(office)\(span)已受理\(receipt)已\(closing)"
            : "\(period)\(scope)，\(office)\(span)受理\(receipt)\(cut)\(closing)"
    }

    private var span: String {
        if summary.window.isUnfinished {
            return switch summary.period.kind {
            case .day: "当日"
            case .week: "本周"
            case .month: "当月"
            case .quarter: "本季度"
            case .half: "本半年"
            case .year: "本年"
            case .toDate: "累计"
            case .range: "期间"
            }
        }
        return switch summary.period.kind {
        case .day: "当日共"
        case .week: "全周共"
        case .month: "当月共"
        case .quarter: "本季度共"
        case .half: "半年共"
        case .year: "全年共"
        case .toDate: "累计"
        case .range: "期间共"
        }
    }

    private var scope: String {
        let parts = summary.filterLabels(.chinese).map { "\($0.name)：\($0.value)" }
        return parts.isEmpty ? "" : "（\(parts.joined(separator: "，"))）"
    }

    private var categories: String {
        guard summary.settings.filter[.category] == nil, summary.total.received > 0 else { return "" }
        let parts = summary.breakdown(.category).rows.compactMap { row -> String? in
            guard let category = Category(rawValue: row.key) else { return nil }
            if category == .unclassified { return row.tally.received > 0 ? "未分类\(count(row.tally.received))" : nil }
            return "\(category.label)类\(count(row.tally.received))"
        }
        return "，其中" + parts.joined(separator: "、")
    }

    private var exclusion: String {
        summary.total.excluded > 0 ? "；受理中剔除\(count(summary.total.excluded))，不计入办结率" : ""
    }

    private func phrase(_ rate: Rate) -> String {
        "\(rate.definition.label(.chinese))为\(rate.prose)（\(rate.isNothingDue ? "无应办结" : "\(rate.numerator)/\(rate.denominator)")）"
    }

    /// The units with most tickets, in a sentence of their own; nil where there is none to name.
    var leading: String? {
        let lists = LeadingRows.all(of: summary).map { leading in
            leading.dimension.word.chinese + leading.rows.map { row in
                let share = row.shareHundredths.map { "，占\(Ratio.prose($0))" } ?? ""
                return "\(row.key)（\(count(row.tally.received))\(share)）"
            }.joined(separator: "、")
        }
        return lists.isEmpty ? nil : "受理较多的：\(lists.joined(separator: "；"))。"
    }

    private var coverage: String? {
        summary.answered.isIncomplete
            ? "期内\(summary.window.days.count)天中载入\(summary.answered.daysLoaded)天的数据。" : nil
    }

    private var comparisons: String? {
        let both = [(summary.lastYear, "同比", "上年同期"), (summary.previous, "环比", "上期")].compactMap { comparison, word, name in
            comparison.map { (comparison: $0, word: word, name: name) }
        }
        if both.count == 2, both.allSatisfy(\.comparison.base.isMissing) { return "上年同期、上期均无数据。" }
        let clauses = both.map { clause($0.comparison, $0.word, $0.name) } + januaryFebruary + springFestival
        guard !clauses.isEmpty else { return nil }
        let isCut = summary.window.isUnfinished && both.contains { !$0.comparison.base.isMissing }
        return (isCut ? "按同样天数比较，" : "") + clauses.joined(separator: "；") + "。"
    }

    /// Beside a February, since Spring Festival moves between the two months.
    private var januaryFebruary: [String] {
        guard let both = summary.januaryFebruary, both.isWhole else { return [] }
        return ["1—2月合计受理\(count(both.current.figures.total.received))，\(change(both.received, "同比", "上年同期"))"]
    }

    /// The same days before and after Spring Festival.
    private var springFestival: [String] {
        guard let comparison = summary.springFestival, comparison.isWhole else { return [] }
        let base = comparison.base
        return ["按春节对齐（\(base.window.period.label(.chinese))），受理量\(change(comparison.received, "同比", "上年同期"))"]
    }

    private func clause(_ comparison: Comparison, _ word: String, _ name: String) -> String {
        let base = comparison.base
        if base.isMissing { return "\(name)无数据" }
        let counts = "受理量\(change(comparison.received, word, name))"
        let perDay = base.window.days.count == comparison.current.window.days.count || comparison.receivedPerDay.percent == nil
            ? "" : "（日均\(change(comparison.receivedPerDay, "", name))）"
        let rates = comparison.rates(of: summary.settings.headline).compactMap { rate in
            points(rate).map { "，\(rate.current.definition.label(.chinese))\(word)\($0)" }
        }
        let gap = base.isIncomplete ? "（\(name)\(base.window.days.count)天中载入\(base.daysLoaded)天的数据）" : ""
        return counts + perDay + rates.joined() + gap
    }

    private func change(_ change: Change, _ word: String, _ name: String) -> String {
        switch change {
        case .percent(0): "\(word)持平"
        case .percent(let hundredths): "\(word)\(hundredths > 0 ? "增长" : "下降")\(Ratio.prose(abs(hundredths)))"
        case .none(.baseZero): "\(name)为0"
        case .none(.notLoaded): "\(name)无数据"
        }
    }

    private func points(_ rate: RateChange) -> String? {
        guard let points = rate.points else { return nil }
        if rate.isEqual { return "持平" }
        if points == "0.00" { return "变化不足0.01个百分点" }
        return "\(points.hasPrefix("-") ? "下降" : "提高")\(points.dropFirst())个百分点"
    }

    /// `3130宗`; from ten thousand on `1.23万宗`, half up.
    private func count(_ number: Int) -> String {
        let unit = summary.settings.unit.rawValue
        return number < 10_000 ? "\(number)\(unit)" : "\(Ratio.decimals((number + 50) / 100))万\(unit)"
    }
}
