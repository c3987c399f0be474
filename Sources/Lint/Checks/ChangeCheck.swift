import Tickets

/// Rises and falls against the earlier figures that the text prints.
struct ChangeCheck {
    let reading: Reading

    var findings: [Finding] {
        reading.figures.flatMap { figure -> [Finding] in
            guard case .change(let comparison, let direction) = figure.role else { return [] }
            if let unit = unit(of: figure) { return [unit] }
            guard figure.item.kind == .percent else { return points(figure, comparison, direction) }
            return [change(figure, comparison, direction)].compactMap(\.self)
        }
    }

    // MARK: What changes

    private enum Subject {
        case count(Figure)
        case rate(Figure?)
    }

    private func subject(of figure: Figure) -> Subject? {
        let words = subjectWords(of: figure)
        if words.hasSuffix("率") || words.contains("率（") || words.hasSuffix("占比") || words.hasSuffix("比重") || words.hasSuffix("比例") {
            let name = words.hasSuffix("率") ? String(words.dropLast()) : words
            return .rate(reading.figures[..<figure.index].last { earlier in
                if case .rate(let other) = earlier.role { other == name || name.contains(other) } else { false }
            })
        }
        if !words.isEmpty {
            let measure = Vocabulary.measure(words)
            let isNamed = if case .other = measure { false } else { true }
            if isNamed, let found = reading.last(before: figure.index, where: { $1 == measure }) { return .count(found) }
            if words.contains("量") { return reading.last(before: figure.index, where: { $1 == .received }).map(Subject.count) }
            return nil
        }
        let before = reading.figures[..<figure.index].last {
            switch $0.role {
            case .change, .none: false
            case .count(let measure): !measure.isBeside
            case .share, .rate: true
            }
        }
        guard let before, before.item.sentence == figure.item.sentence else { return nil }
        return before.item.kind == .count ? .count(before) : .rate(before)
    }

    /// What stands in front of 同比 and the like in the clause of the figure.
    private func subjectWords(of figure: Figure) -> String {
        let clause = figure.item.lead.split(whereSeparator: { "，；、：".contains($0) }).last.map(String.init) ?? ""
        let signs = ["同比", "环比", "较", "比上", "比去年", "增幅", "降幅", "增长", "下降", "上升", "提高", "减少", "增加", "降低"]
        let ends = signs.compactMap { sign in clause.indices.first { clause[$0...].hasPrefix(sign) } }
        guard let end = ends.min() else { return "" }
        return String(clause[..<end].filter { !"（".contains($0) || clause[..<end].contains("）") })
    }

    // MARK: Units

    /// Counts change by percent, rates by points.
    private func unit(of figure: Figure) -> Finding? {
        guard reading.passage.isChinese, figure.respectively == nil, let subject = subject(of: figure) else { return nil }
        let place = reading.place(figure)
        switch (subject, figure.item.kind) {
        case (.count(let count), .points):
            return Finding(.points, .contradicts, at: place, printed: figure.printed, expected: figure.number.text + "%",
                           Phrase("\(Vocabulary.stem(count.item.label))是件数，增减应以%表示，不是个百分点。",
                               "A count changes by percent, not by percentage points."))
        case (.rate(let rate), .percent):
            if let rate, let earlier = earlierRate(of: rate, figure), isRelative(figure, rate, earlier) { return nil }
            // 重复投诉率下降15%: perhaps by so much of itself.
            guard rate != nil || RateName(String(subjectWords(of: figure).dropLast())).isPlain(for: "") else { return nil }
            return Finding(.points, .contradicts, at: place, printed: figure.printed, expected: figure.number.text + "个百分点",
                           Phrase("两个比率之差应以个百分点表示，不是%。", "Two rates differ by percentage points, not by percent."))
        default: return nil
        }
    }

    private func earlierRate(of rate: Figure, _ change: Figure) -> Figure? {
        reading.figures.first { figure in
            guard figure.item.kind == .percent, figure != rate, figure != change else { return false }
            return ["去年同期", "上年同期", "上月", "上期", "上季度"].contains { figure.item.label.contains($0) }
        }
    }

    /// Whether the change is exactly the rate's relative change, as it says.
    private func isRelative(_ change: Figure, _ rate: Figure, _ earlier: Figure) -> Bool {
        let power = max(rate.number.power, earlier.number.power)
        let (now, before) = (rate.number.digits * (power / rate.number.power), earlier.number.digits * (power / earlier.number.power))
        return Fit(change.number, abs(now - before)...abs(now - before), before...before) == .exact
    }

    /// Points against two printed rates: they may differ from the printed rates' difference by one unit of the last decimal.
    private func points(_ figure: Figure, _ comparison: Figure.Comparison, _ direction: Figure.Direction?) -> [Finding] {
        guard case .rate(let rate?)? = subject(of: figure), let earlier = earlierRate(of: rate, figure) else { return [] }
        guard rate.number.decimals == earlier.number.decimals, figure.number.decimals == rate.number.decimals else { return [] }
        let difference = rate.number.digits - earlier.number.digits
        let isRight = abs(abs(difference) - figure.number.digits) <= 1
            && (direction == nil || difference == 0 || (difference > 0) == (direction == .up))
        let expected = Numeral.text(abs(difference), decimals: figure.number.decimals) + "个百分点"
        return [Finding(.change, isRight ? .holds : .contradicts, at: reading.place(figure), printed: figure.printed, expected: expected,
                        Phrase("\(rate.printed)与\(earlier.printed)相差\(expected)。",
                            "\(rate.printed) and \(earlier.printed) differ by \(expected)."))]
    }

    // MARK: Counts

    private func change(_ figure: Figure, _ comparison: Figure.Comparison, _ direction: Figure.Direction?) -> Finding? {
        guard figure.respectively == nil, case .count(let now)? = subject(of: figure), now.number.isExact else { return nil }
        let place = reading.place(figure)
        let bases = bases(of: now, figure, comparison)
        guard let base = bases.first else {
            return Finding(.change, .cannotBeJudged, at: place, printed: figure.printed,
                           Phrase("上期件数文中没有，\(figure.printed)无从核对。", "The text does not print the earlier count."))
        }
        func fits(_ base: Int) -> Bool {
            let difference = now.range.lowerBound - base
            guard base > 0, direction == nil || difference == 0 || (difference > 0) == (direction == .up) else { return false }
            return Fit(figure.number, abs(difference)...abs(difference), base...base) == .exact
        }
        let ratio = Ratio(numerator: abs(now.range.lowerBound - base), denominator: base)
        let rises = now.range.lowerBound >= base
        let expected = (rises ? "+" : "-") + ratio.printed(decimals: figure.number.decimals)
        if bases.contains(where: fits) {
            return Finding(.change, .holds, at: place, printed: figure.printed, expected: expected, basis: "\(now.number.text)/\(base)",
                           Phrase("\(figure.printed)成立：由\(base)到\(now.number.text)。",
                               "\(figure.printed) is right: from \(base) to \(now.number.text)."))
        }
        let other: Figure.Comparison = comparison == .lastYear ? .previous : .lastYear
        if comparison != .unsaid, self.bases(of: now, figure, other, isSwapped: true).contains(where: fits) {
            return Finding(.swapped, .contradicts, at: place, printed: figure.printed, expected: expected,
                basis: "\(now.number.text)/\(base)",
                           Phrase("同比、环比写反：\(figure.printed)是与\(comparison == .lastYear ? "上期" : "上年同期")相比，此处应为\(expected)。",
                                  "Year-on-year and period-on-period are swapped: here it is \(expected)."))
        }
        return Finding(.change, .contradicts, at: place, printed: figure.printed, expected: expected, basis: "\(now.number.text)/\(base)",
                       Phrase("由\(base)到\(now.number.text)，应为\(expected)，写作\(figure.printed)。",
                           "From \(base) to \(now.number.text) it is \(expected), not \(figure.printed)."))
    }

    /// Earlier counts of what changes: printed ones, and what the printed difference leaves.
    private func bases(of now: Figure, _ change: Figure, _ comparison: Figure.Comparison, isSwapped: Bool = false) -> [Int] {
        let sentence = reading.figures.filter { abs($0.item.sentence - change.item.sentence) <= (isSwapped ? 1 : 0)
            && $0.item.kind == .count && $0.number.isExact }
        var found: [Int] = []
        for figure in sentence {
            switch figure.measure {
            case .lastYear? where comparison == .lastYear, .previous? where comparison == .previous: found.append(figure.range.lowerBound)
            case .difference? where !isSwapped && abs(figure.index - change.index) == 1 && figure.index > now.index:
                let isFall = ["减", "降", "少"].contains { figure.item.label.contains($0) }
                found.append(now.range.lowerBound + (isFall ? 1 : -1) * figure.range.lowerBound)
            default: break
            }
        }
        return found.filter { $0 > 0 }
    }
}
