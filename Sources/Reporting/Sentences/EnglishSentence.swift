import Tickets

/// The summary's paragraph in English.
struct EnglishSentence {
    let summary: Summary

    var text: String {
        if summary.isMissing { return "No data for \(summary.period.label(.english))\(scope): no export covers any day of it." }
        return ([account] + [coverage, comparisons].compactMap { $0 }).joined(separator: " ")
    }

    private var account: String {
        let hotline = summary.settings.office.map { "the 12345 hotline of \($0)" } ?? "the hotline"
        let cut = summary.window.asOf.label(.english, summary.settings.zone)
        let opener = opener + (summary.window.isUnfinished ? " (not finished)" : "") + scope
        let received = count(summary.total.received, "ticket", "tickets") + categories + exclusion
        let closed = "\(summary.total.closed.grouped) of them had been closed"
            + summary.headline.enumerated().map { ($0 == 0 ? ": " : ", ") + phrase($1) }.joined() + "."
        return summary.window.isUnfinished
            ? "\(opener), up to \(cut), \(hotline) received \(received); \(closed)"
            : "\(opener) \(hotline) received \(received). By \(cut), \(closed)"
    }

    private var opener: String {
        let label = summary.period.label(.english)
        return switch summary.period.kind {
        case .day: "On \(label)"
        case .range: "In the period \(label)"
        default: "In \(label)"
        }
    }

    private var scope: String {
        let parts = summary.filterLabels(.english).map { "\($0.name): \($0.value)" }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }

    private var categories: String {
        guard summary.settings.filter[.category] == nil, summary.total.received > 0 else { return "" }
        var parts = summary.breakdown(.category).rows.compactMap { row -> String? in
            let received = row.tally.received
            return switch Category(rawValue: row.key) {
            case .consultation: count(received, "consultation", "consultations")
            case .complaint: count(received, "complaint", "complaints")
            case .suggestion: count(received, "suggestion", "suggestions")
            case .praise: count(received, "message of praise", "messages of praise")
            case .report: count(received, "report of wrongdoing", "reports of wrongdoing")
            case .help: count(received, "request for help", "requests for help")
            case .unclassified: received > 0 ? "\(received.grouped) unclassified" : nil
            case nil: nil
            }
        }
        let last = parts.popLast() ?? ""
        return ": \(parts.joined(separator: ", ")) and \(last)"
    }

    private var exclusion: String {
        summary.total.excluded > 0 ? " (\(summary.total.excluded.grouped) of them excluded from the rates)" : ""
    }

    private func phrase(_ rate: Rate) -> String {
        let parts = rate.isNothingDue ? "nothing due" : "\(rate.numerator.grouped)/\(rate.denominator.grouped)"
        return "\(rate.definition.label(.english).lowercasedFirst) \(rate.prose) (\(parts))"
    }

    /// The units with most tickets, in a sentence of their own; nil where there is none to name.
    var leading: String? {
        let lists = LeadingRows.all(of: summary).map { leading in
            let rows = leading.rows.map { row in
                let share = row.shareHundredths.map { ", \(Ratio.prose($0))" } ?? ""
                return "\(row.key) (\(count(row.tally.received, "ticket", "tickets"))\(share))"
            }
            return "by \(leading.dimension.word.english.lowercasedFirst) \(rows.joined(separator: ", "))"
        }
        return lists.isEmpty ? nil : "Most were received \(lists.joined(separator: "; "))."
    }

    private var coverage: String? {
        summary.answered.isIncomplete
            ? "Data are loaded for \(summary.answered.daysLoaded) of \(summary.window.days.count) days." : nil
    }

    private var comparisons: String? {
        let clauses = [(summary.lastYear, "the same period of last year"), (summary.previous, "the previous period")]
            .compactMap { comparison, name in comparison.map { clause($0, name) } } + januaryFebruary + springFestival
        return clauses.isEmpty ? nil : clauses.joined(separator: " ")
    }

    /// Beside a February, since Spring Festival moves between the two months.
    private var januaryFebruary: [String] {
        guard let both = summary.januaryFebruary, both.isWhole else { return [] }
        return ["January and February together: \(count(both.current.figures.total.received, "ticket", "tickets")), "
            + "\(change(both.received)) on last year."]
    }

    /// The same days before and after Spring Festival.
    private var springFestival: [String] {
        guard let comparison = summary.springFestival, comparison.isWhole else { return [] }
        return ["Aligned by Spring Festival, against \(comparison.base.window.period.label(.english)): received \(change(comparison.received))."]
    }

    private func clause(_ comparison: Comparison, _ name: String) -> String {
        let base = comparison.base
        if base.isMissing { return "No data for \(name)." }
        let days = base.window.days.count
        let gap = base.isIncomplete ? " (loaded for \(base.daysLoaded) of \(days) days)" : ""
        let span = summary.window.isUnfinished ? "as many days of \(name)" : name
        let perDay = days == comparison.current.window.days.count || comparison.receivedPerDay.percent == nil
            ? "" : " (per day \(change(comparison.receivedPerDay)))"
        let rates = comparison.rates(of: summary.settings.headline).compactMap { rate in
            points(rate).map { ", \(rate.current.definition.label(.english).lowercasedFirst) \($0)" }
        }
        return "Against \(span)\(gap): received \(change(comparison.received))\(perDay)\(rates.joined())."
    }

    private func change(_ change: Change) -> String {
        switch change {
        case .percent(0): "unchanged"
        case .percent(let hundredths): "\(hundredths > 0 ? "up" : "down") \(Ratio.prose(abs(hundredths)))"
        case .none(.baseZero): "up from zero"
        case .none(.notLoaded): "not comparable"
        }
    }

    private func points(_ rate: RateChange) -> String? {
        guard let points = rate.points else { return nil }
        if rate.isEqual { return "unchanged" }
        if points == "0.00" { return "changed by less than 0.01 points" }
        return "\(points.hasPrefix("-") ? "down" : "up") \(points.dropFirst()) points"
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number.grouped) \(number == 1 ? one : many)"
    }
}

extension Int {
    /// `3,130`
    var grouped: String {
        let digits = Array(String(magnitude))
        let groups = digits.indices.map { index in
            (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
        }
        return (self < 0 ? "-" : "") + groups.joined()
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
