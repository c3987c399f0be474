import Foundation
package import Statistics
package import Tickets

/// One alert in a sentence, without anything personal: what was expected, what happened, since when.
package struct AlertSentence: Sendable {
    /// With fewer expected closings a ratio says little; the tickets themselves are looked at instead.
    private static let leastExpected = 10.0

    /// What stands beside the alert's own numbers.
    package struct Context: Sendable {
        /// On time of the tickets due in the last `days` days, and in the same days a year ago.
        package var due: Share?
        package var usual: Share?
        package var days = 14
        package var overdue = 0
        package var unit = "件"
        package var office = "全市"

        package init() {}
    }

    let series: Series
    let reason: Reason
    let day: CalendarDay
    let context: Context

    package init(_ series: Series, _ reason: Reason, on day: CalendarDay, context: Context = Context()) {
        self.series = series
        self.reason = reason
        self.day = day
        self.context = context
    }

    package var words: AlertWords { AlertWords(chinese: "【\(chineseName)】\(chinese)", english: "\(englishName): \(english)") }

    private var chineseName: String { series == .office ? context.office : series.name }
    private var englishName: String { series == .office ? "The whole office" : series.name }
    private var unit: String { context.unit }

    private var chinese: String {
        switch reason {
        case .pace(let onset, let counts, _, _, let overdispersion, _):
            if counts.expected < Self.leastExpected {
                return "样本较少（预计 \(whole(counts.expected)) \(unit)，实际 \(counts.observed) \(unit)），请人工核对以下 \(context.overdue) \(unit)。"
            }
            let interval = counts.ratioInterval(overdispersion: overdispersion)
            return "近 \(onset.distance(to: day) + 1) 天应办结约 \(tenths(counts.expected)) \(unit)、实际办结 \(counts.observed) \(unit)"
                + "（约为平常的 \(percent(counts.ratio))%，95% 区间 \(percent(interval.lower))%–\(percent(interval.upper))%），"
                + "自 \(onset.chineseDate) 起明显变慢\(chineseDue)。"
        case .onTime(let share, let least, let window):
            return "\(chinese(window))到期工单按期办结率 \(chinese(share))，低于 \(percent(least))%。"
        case .dropped(let share, let earlier, let lowest, let window, let before):
            return "\(chinese(window))到期工单按期办结率 \(chinese(share))，对照期（\(chinese(before))）为 \(chinese(earlier))，"
                + "至少下降 \(tenths(lowest * 100)) 个百分点。"
        case .inARow(let shares, let least):
            return "连续 \(shares.count) 个工作日到期工单按期办结率低于 \(percent(least))%：\(shares.map(chinese).joined(separator: "、"))。"
        case .closedWithin(let share, let workdays, let least, let received):
            return "\(chinese(received))受理的工单 \(workdays) 个工作日内办结率 \(chinese(share))，低于 \(percent(least))%。"
        case .overdue(let count, let limit, let median):
            return "超期未办结 \(count) \(unit)，达到预警线 \(limit) \(unit)" + (median.map { "（近八周中位数 \(tenths($0)) \(unit)）" } ?? "") + "。"
        case .data(let defect): return defect.words.chinese
        }
    }

    private var english: String {
        switch reason {
        case .pace(let onset, let counts, _, _, let overdispersion, _):
            if counts.expected < Self.leastExpected {
                return "few tickets (about \(whole(counts.expected)) closures expected, \(counts.observed) happened); "
                    + "please look at these \(context.overdue) by hand."
            }
            let interval = counts.ratioInterval(overdispersion: overdispersion)
            return "in the last \(onset.distance(to: day) + 1) days about \(tenths(counts.expected)) closures were expected from its open "
                + "tickets, \(counts.observed) happened (\(percent(counts.ratio)) % of the usual pace, 95 % CI "
                + "\(percent(interval.lower))–\(percent(interval.upper)) %), slower since \(onset.englishDate)\(englishDue)."
        case .onTime(let share, let least, let window):
            return "of \(share.total) tickets due \(english(window)) \(share.count) were on time "
                + "(\(tenths(share)) %; less than \(percent(least)) %)."
        case .dropped(let share, let earlier, let lowest, let window, let before):
            return "of \(share.total) tickets due \(english(window)) \(share.count) were on time (\(tenths(share)) %), "
                + "\(earlier.count) of \(earlier.total) \(english(before)) (\(tenths(earlier)) %): "
                + "at least \(tenths(lowest * 100)) points less."
        case .inARow(let shares, let least):
            return "less than \(percent(least)) % of the due tickets on time on \(shares.count) working days in a row: "
                + shares.map { "\($0.count)/\($0.total)" }.joined(separator: ", ") + "."
        case .closedWithin(let share, let workdays, let least, let received):
            return "of \(share.total) tickets received \(english(received)) \(share.count) were closed within \(workdays) working days "
                + "(\(tenths(share)) %; less than \(percent(least)) %)."
        case .overdue(let count, let limit, let median):
            return "\(count) open tickets are overdue, the limit is \(limit)"
                + (median.map { " (median of the last eight weeks: \(tenths($0)))" } ?? "") + "."
        case .data(let defect): return defect.words.english
        }
    }

    private var chineseDue: String {
        guard let due = context.due, due.total > 0 else { return "" }
        let usual = context.usual.flatMap { $0.total > 0 ? "，去年同期水平 \(tenths($0))%" : nil } ?? ""
        return "；最近 \(context.days) 天到期工单按期办结率 \(chinese(due))\(usual)"
    }

    private var englishDue: String {
        guard let due = context.due, due.total > 0 else { return "" }
        let usual = context.usual.flatMap { $0.total > 0 ? "; usual \(tenths($0)) %" : nil } ?? ""
        return "; of \(due.total) tickets due in the last \(context.days) days \(due.count) were on time (\(tenths(due)) %\(usual))"
    }

    private func chinese(_ share: Share) -> String { "\(tenths(share))%（\(share.count)/\(share.total)）" }

    private func chinese(_ window: Range<CalendarDay>) -> String {
        "\(window.lowerBound.chineseDate)至\(window.upperBound.advanced(by: -1).chineseDate)"
    }

    private func english(_ window: Range<CalendarDay>) -> String {
        "from \(window.lowerBound.englishDate) to \(window.upperBound.advanced(by: -1).englishDate)"
    }

    private func tenths(_ share: Share) -> String {
        Ratio(numerator: share.count, denominator: share.total).percentToTenths ?? "—"
    }

    private func tenths(_ value: Double) -> String { String(format: "%.1f", value) }
    private func whole(_ value: Double) -> String { String(format: "%.0f", value) }
    private func percent(_ part: Double) -> String { String(format: "%.0f", part * 100) }
}

extension CalendarDay {
    /// `9月28日`
    fileprivate var chineseDate: String { "\(month)月\(dayOfMonth)日" }

    /// `28 Sep`
    fileprivate var englishDate: String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(dayOfMonth) \(names[month - 1])"
    }
}
