import Tickets

/// Our own summaries against themselves: every figure that follows from others is worked out again.
struct SummaryCheck {
    let text: SummaryText
    let ledger: SummaryLedger
    private let passages: [Passage]

    /// Nil for a document that is no summary of ours.
    init?(document: Document, readings: [Reading], grids: [Grid]) {
        guard let text = SummaryText(document: document, readings: readings, grids: grids) else { return nil }
        self.text = text
        ledger = SummaryLedger(text)
        passages = document.passages
    }

    var findings: [Finding] {
        ledger.repetitions + totals + rates + text.grids.flatMap { BreakdownCheck(grid: $0).findings + UnitCheck(grid: $0).findings } + facts
            + WorkingDayCheck(text: text).findings + ToldCheck(text: text, ledger: ledger).findings + LeadingUnitsCheck(text: text, passages: passages).findings + SummaryChanges(text: text).findings + SummaryPeriods(text: text).findings
    }

    // MARK: Counts

    private var totals: [Finding] {
        let parts = ["onTime", "late", "withoutDeadline"].compactMap { ledger[.standing($0)] }
        guard parts.count == 3, let place = ledger.place(.closed) else { return [] }
        return [equal(ledger[.closed], parts.reduce(0, +), at: place, .total, "按时办结 + 逾期办结 + 办结（无期限）")].compactMap(\.self)
    }

    /// What each named rate divides, from the counts of the summary.
    private var rates: [Finding] {
        let (closed, received, excluded) = (ledger[.closed], ledger[.received], ledger[.excluded] ?? 0)
        let counted = received.map { $0 - excluded }
        let (onTime, late, overdue) = (ledger[.standing("onTime")], ledger[.standing("late")], ledger[.standing("overdue")])
        func sum(_ left: Int?, _ right: Int?) -> Int? { left.flatMap { left in right.map { left + $0 } } }
        let wanted: [(labels: [String], numerator: Int?, denominator: Int?)] = [
            (["办结率（办结/受理）", "closure rate (closed/received)"], closed, counted),
            (["办结率（办结/应办结）", "closure rate (closed/due)"], closed, sum(closed, overdue)),
            (["按时办结率（按时/已办结）", "on-time rate (on time/closed)"], onTime, sum(onTime, late)),
            (["当期办结/当期受理", "closed/received in period"], nil, counted),
            (["超期率", "overdue rate"], sum(late, overdue), nil),
        ]
        let stated = wanted.flatMap { entry in
            entry.labels.flatMap { label in
                [check(.numerator(label), entry.numerator, label), check(.denominator(label), entry.denominator, label)].compactMap(\.self)
            }
        }
        return stated + [
            same(.denominator("按时办结率（按时/到期）"), .denominator("超期率")),
                same(.denominator("on-time rate (on time/due)"), .denominator("overdue rate")),
            same(.denominator("到期工单办结率"), .denominator("到期工单按时办结率")),
                same(.denominator("closed of due in period"), .denominator("on time of due in period")),
        ].compactMap(\.self)
    }

    private func check(_ key: SummaryLedger.Key, _ expected: Int?, _ label: String) -> Finding? {
        guard let expected, let place = ledger.place(key) else { return nil }
        return equal(ledger[key], expected, at: place, .rate, label)
    }

    private func same(_ left: SummaryLedger.Key, _ right: SummaryLedger.Key) -> Finding? {
        guard let expected = ledger[right], let place = ledger.place(left) else { return nil }
        return equal(ledger[left], expected, at: place, .rate, "到期工单")
    }

    private func equal(_ printed: Int?, _ expected: Int, at place: Place, _ kind: Finding.Kind, _ basis: String) -> Finding? {
        guard let printed, printed != expected else { return nil }
        return Finding(kind, .contradicts, at: place, printed: String(printed), expected: String(expected), basis: basis,
                       Phrase("\(basis)：应为\(expected)，写作\(printed)。",
                           "\(basis): \(expected) follows from the other figures; printed \(printed)."))
    }

    // MARK: Lists of facts

    private var facts: [Finding] { [stock, satisfaction, unrated].compactMap(\.self) + ratings }

    private var stock: Finding? {
        guard let balance = text.fact("收支", "Balance"), balance.numbers.count == 6 else { return nil }
        let numbers = balance.numbers.map(\.digits)
        return equal(numbers[3...].reduce(0, +), numbers[..<3].reduce(0, +), at: balance.place, .stock, "期初在办 + 受理 + 重办 = 办结 + 剔除 + 期末在办")
    }

    private var rated: (fact: SummaryText.Fact, numerator: Int, denominator: Int)? {
        guard let rate = text.fact("满意率（满意/已评价）", "Satisfied/rated"), rate.numbers.count >= 2 else { return nil }
        let counts = rate.numbers.suffix(2).map(\.digits)
        return (rate, counts[0], counts[1])
    }

    private var ratings: [Finding] {
        guard let rated, let satisfied = text.fact("满意", "Satisfied")?.numbers.first?.digits else { return [] }
        let dash = rated.fact.value.hasPrefix("—") && (rated.numerator != 0 || rated.denominator != 0)
        return [equal(rated.numerator, satisfied, at: rated.fact.place, .repetition, "满意")].compactMap(\.self)
            + (dash ? [equal(rated.denominator, 0, at: rated.fact.place, .rate, "—")].compactMap(\.self) : [])
    }

    private var satisfaction: Finding? {
        guard let rated else { return nil }
        let parts = [text.fact("满意", "Satisfied"), text.fact("基本满意", "Fairly satisfied"),
            text.fact("不满意", "Dissatisfied")].compactMap { $0?.numbers.first?.digits }
        return parts.count == 3 ? equal(rated.denominator, parts.reduce(0, +), at: rated.fact.place, .parts, "满意 + 基本满意 + 不满意") : nil
    }

    private var unrated: Finding? {
        guard let rated, let fact = text.fact("未评价", "Not rated"), let received = ledger[.received] else { return nil }
        return equal(fact.numbers.first?.digits, received - (ledger[.excluded] ?? 0) - rated.denominator, at: fact.place, .parts,
            "受理 − 剔除 − 已评价")
    }
}
