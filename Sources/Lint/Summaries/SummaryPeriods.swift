import Tickets

/// The period of a summary's title against its dates, its sentence and the windows that it is compared with.
struct SummaryPeriods {
    let text: SummaryText

    var findings: [Finding] { [dates, opening, days, cutoff, laggedCutoff("上期", \.previous),
                                      laggedCutoff("上年同期", \.lastYear),
                                      compared("上年同期", "Last year", \.lastYear),
                                          compared("上期", "Previous", \.previous)].compactMap(\.self) }

    private var period: Period? { Self.period(text.period) }

    /// The kinds that a Chinese title names without doubt, and a bare year.
    static func period(_ text: String) -> Period? {
        if text.count == 4, let year = Int(text) { return Period.year(year) }
        guard let named = NamedPeriod.all(in: Passage([(1, text)])).first, let year = named.year else { return nil }
        return switch named.part {
        case .year: Period.year(year)
        case .half(let half): Period.half(half, of: year)
        case .quarter(let quarter): Period.quarter(quarter, of: year)
        case .month(let month): Period.month(month, of: year)
        case .week(let week): Period.week(week, of: year)
        case .months(1, let last): Period.toDate(through: last, of: year)
        case .months: nil
        }
    }

    private var dates: Finding? {
        guard let period, let fact = text.fact("统计期间", "Period") else { return nil }
        let days = fact.value.split(whereSeparator: { !$0.isDigit && $0 != "-" }).compactMap { CalendarDay(iso: $0) }
        guard days.count == 2 else { return different(fact, "\(period.start)") }
        let isRight = days[0] == period.start && (days[1] == period.end.advanced(by: -1) || text.isUnfinished && days[1] < period.end)
        return isRight ? nil : different(fact, "\(period.start) – \(period.end.advanced(by: -1))")
    }

    private var opening: Finding? {
        guard let sentence = text.sentence else { return nil }
        let start = String(sentence.passage.characters.prefix(text.period.count + 16))
        guard !start.contains(text.period) else { return nil }
        return Finding(.period, .contradicts, at: sentence.passage.place(0..<min(12, sentence.passage.characters.count)), printed: start,
            expected: text.period,
                       Phrase("标题是\(text.period)，正文是“\(start)”。", "The title says \(text.period), the sentence “\(start)”."))
    }

    private var days: Finding? {
        guard let fact = text.fact("已载入天数", "Days loaded"), fact.numbers.count == 2 else { return nil }
        let (loaded, all) = (fact.numbers[0].digits, fact.numbers[1].digits)
        if text.isUnfinished {
            guard let period else { return nil }
            return all == period.dayCount && loaded <= all ? nil : different(fact, "\(period.dayCount)")
        }
        // Days that were not loaded are said in the sentence.
        let saysSo = text.sentence.map { $0.passage.text.contains("载入") || $0.passage.text.contains("loaded for") } ?? true
        let expected = period?.dayCount ?? statedDays ?? all
        return all == expected && (loaded == all || loaded < all && saysSo) ? nil : different(fact, "\(expected)")
    }

    /// From the first to the last day in the head.
    private var statedDays: Int? {
        guard let fact = text.fact("统计期间", "Period") else { return nil }
        let days = fact.value.split(whereSeparator: { !$0.isDigit && $0 != "-" }).compactMap { CalendarDay(iso: $0) }
        return days.count == 2 ? days[0].distance(to: days[1]) + 1 : nil
    }

    /// The cut-off stands in the head and in the sentence.
    private var cutoff: Finding? {
        guard let fact = text.fact("截止时点", "Cut-off"), let sentence = text.sentence else { return nil }
        let moment = fact.value.filter { !$0.isWhitespace || !sentence.passage.isChinese }
        return sentence.passage.text.contains(moment) ? nil : different(fact, "—")
    }

    /// A finished window is compared with one that is cut as long after its end, an unfinished one with as many days of the other.
    private func laggedCutoff(_ name: String, _ window: KeyPath<Period, Period?>) -> Finding? {
        guard let fact = text.fact(name), !fact.value.contains("无数据"), let period, let base = period[keyPath: window],
              let now = text.fact("截止时点").flatMap({ Self.lastDay($0.value) }), let start = fact.value.firstIndex(of: "截") else { return nil }
        let cut = String(fact.value[start...].prefix { $0 != "；" })
        guard SummaryText.numbers(in: cut).count == 4, cut.contains("日24时") else { return nil }
        let expected = text.isUnfinished ? min(base.start.advanced(by: period.start.distance(to: now)), base.end.advanced(by: -1))
            : base.end.advanced(by: period.end.distance(to: now))
        return Self.lastDay(cut) == expected ? nil : different(fact, "\(expected)")
    }

    /// The day of `2020年6月7日24时`; nil for a moment within a day.
    static func lastDay(_ text: String) -> CalendarDay? {
        let numbers = SummaryText.numbers(in: text).map(\.digits)
        guard numbers.count == 4, numbers[3] == 24 else { return nil }
        return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    private func compared(_ chinese: String, _ english: String, _ window: KeyPath<Period, Period?>) -> Finding? {
        guard let fact = text.fact(chinese, english), let expected = period?[keyPath: window] else { return nil }
        // A Chinese name that names no period is as wrong as one that names another; English ones are not read.
        guard let printed = Self.period(String(fact.value.prefix { !"，,".contains($0) })) else {
            return fact.value.contains("年") ? different(fact, "\(expected.start) – \(expected.end.advanced(by: -1))") : nil
        }
        return printed == expected ? nil : different(fact, "\(expected.start) – \(expected.end.advanced(by: -1))")
    }

    private func different(_ fact: SummaryText.Fact, _ expected: String) -> Finding {
        Finding(.period, .contradicts, at: fact.place, printed: fact.value, expected: expected,
                Phrase("“\(fact.name)”与标题或正文不符：写作\(fact.value)，应为\(expected)。",
                    "“\(fact.name)” does not agree with the title or the sentence: printed \(fact.value), expected \(expected)."))
    }
}
