import Tickets

/// What a January's or a February's summary says beside its key figures: both months together, and last year's days about Spring
/// Festival.
struct SpringFestivalCheck {
    let text: SummaryText
    /// What the key figures say was received.
    let received: Int?

    var findings: [Finding] { [together, sentence, aligned, dates].compactMap(\.self) }

    /// The changes that both facts print, without their signs, which the sentence may repeat.
    var changes: [String] { [bothMonths, festival].compactMap { $0.map(change) } }

    private var bothMonths: SummaryText.Fact? { comparable(text.fact("1—2月合计受理", "January and February")) }

    private var festival: SummaryText.Fact? { comparable(text.fact("春节对齐", "Aligned by Spring Festival")) }

    /// Nil for a fact without a change.
    private func comparable(_ fact: SummaryText.Fact?) -> SummaryText.Fact? {
        fact.flatMap { $0.value.contains("%") || isUnchanged($0) ? $0 : nil }
    }

    private func isUnchanged(_ fact: SummaryText.Fact) -> Bool { fact.value.contains("持平") || fact.value.contains("unchanged") }

    private func change(_ fact: SummaryText.Fact) -> String {
        isUnchanged(fact) ? "0.00" : fact.numbers.last.map { Numeral.text($0.digits, decimals: $0.decimals) } ?? ""
    }

    /// The counts of a fact, without its change.
    private func counts(_ fact: SummaryText.Fact) -> [Int] { (isUnchanged(fact) ? fact.numbers : fact.numbers.dropLast()).map(\.digits) }

    private func different(_ fact: SummaryText.Fact, _ now: Int, _ then: Int) -> Finding? {
        let expected = Ratio(numerator: abs(now - then), denominator: then).hundredthsOfPercent.map(Ratio.decimals) ?? "—"
        let isFall = fact.value.contains("同比-") || fact.value.contains(", -")
        guard change(fact) != expected || isFall != (now < then) else { return nil }
        return finding(fact, "\(now < then ? "-" : "+")\(expected)%")
    }

    private func finding(_ fact: SummaryText.Fact, _ expected: String) -> Finding {
        Finding(.change, .contradicts, at: fact.place, printed: fact.value, expected: expected,
                Phrase("由件数和日期得出\(expected)，写作\(fact.value)。", "Counts and dates give \(expected); printed \(fact.value)."))
    }

    private var together: Finding? {
        guard let fact = bothMonths, case let counts = counts(fact), counts.count == 2 else { return nil }
        return different(fact, counts[0], counts[1])
    }

    /// The sentence counts both months as the fact does.
    private var sentence: Finding? {
        guard let fact = bothMonths, let now = counts(fact).first, now < 1_000, let words = text.sentence?.passage.text,
              !fact.value.contains("数据不全"), !fact.value.contains("data incomplete") else { return nil }
        let isRepeated = words.contains("1—2月合计受理\(now)") || words.contains("January and February together: \(now) ")
        return isRepeated ? nil : finding(fact, "\(now)")
    }

    private var aligned: Finding? {
        guard let fact = festival, let received, case let counts = counts(fact), counts.count > 2 else { return nil }
        return counts[0] == received ? different(fact, counts[0], counts[1]) : finding(fact, "\(received)")
    }

    /// The window that lies as far from last year's festival as the month from this year's.
    private var dates: Finding? {
        guard !text.isUnfinished, let fact = text.fact("春节对齐", "Aligned by Spring Festival"), let month = SummaryPeriods.period(text.period),
              let days = SpringFestival.lastYear(of: month.start..<month.end) else { return nil }
        let (first, last) = (days.lowerBound, days.upperBound.advanced(by: -1))
        // Behind both counts, where there are any.
        let numbers = fact.numbers.map(\.digits).dropFirst(festival == nil ? 0 : 2)
        let isChinese = fact.value.contains("年")
        let expected = isChinese ? [first.year, first.month, first.dayOfMonth] : [first.dayOfMonth]
        let label = "\(first.year)年\(first.month)月\(first.dayOfMonth)日—\(last.year == first.year ? "" : "\(last.year)年")\(last.month)月\(last.dayOfMonth)日"
        if let words = text.sentence?.passage.text, words.contains("按春节对齐（"), !words.contains("按春节对齐（\(label)）") {
            return finding(fact, label)
        }
        let isRight = numbers.starts(with: expected) && (!isChinese || fact.value.contains("\(last.month)月\(last.dayOfMonth)日"))
        return isRight ? nil : finding(fact, "\(first) – \(last)")
    }
}
