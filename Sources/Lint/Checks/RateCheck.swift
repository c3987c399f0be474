import Tickets

/// A rate against the counts of its passage, under every definition that its name allows.
struct RateCheck {
    let reading: Reading
    /// Passages in front of this one.
    let earlier: [Reading]

    /// A count, or several added up.
    struct Sum {
        let figures: [Figure]
        let term: RateName.Term

        var range: ClosedRange<Int> {
            figures.reduce(0) { $0 + $1.range.lowerBound }...figures.reduce(0) { $0 + $1.range.upperBound }
        }

        var text: String { figures.map(\.number.text).joined(separator: " + ") }
        var label: String { figures.map { Vocabulary.stem($0.item.label) }.joined(separator: "＋") }
    }

    var findings: [Finding] {
        reading.figures.compactMap { figure in
            guard case .rate(let name) = figure.role, figure.item.kind == .percent else { return nil }
            if let fraction = fraction(behind: figure) { return judge(figure, by: fraction) }
            return judge(figure, RateName(name))
        } + loneFractions
    }

    // MARK: A rate with its counts in brackets

    private func fraction(behind figure: Figure) -> Figure? {
        let next = figure.index + 1
        guard reading.figures.indices.contains(next), reading.figures[next].item.kind == .fraction,
              ["（", " (", "(", " ", ""].contains(reading.figures[next].item.lead) else { return nil }
        return reading.figures[next]
    }

    /// A percentage without a name in front of its counts, as in a table's cell or an English sentence.
    private var loneFractions: [Finding] {
        reading.figures.compactMap { figure in
            guard figure.item.kind == .percent, let fraction = fraction(behind: figure) else { return nil }
            if case .rate = figure.role { return nil }
            return judge(figure, by: fraction)
        }
    }

    private func judge(_ figure: Figure, by fraction: Figure) -> Finding? {
        guard let divisor = fraction.item.divisor else { return nil }
        let ratio = Ratio(numerator: fraction.number.digits, denominator: divisor.digits)
        return Self.judgement(of: figure, ratio: ratio, fit: Fit(figure.number, fraction.range, divisor.range), at: reading.place(figure),
                              label: "\(fraction.number.text)/\(divisor.text)", rate: nil)
    }

    static func judgement(of figure: Figure, ratio: Ratio, fit: Fit, at place: Place, label: String, rate: RateDefinition?,
                          kind: Finding.Kind = .rate) -> Finding {
        let expected = ratio.printed(decimals: figure.number.decimals)
        let equation = "\(ratio.numerator)/\(ratio.denominator) = \(expected)"
        switch fit {
        case .exact:
            return Finding(kind, .holds, at: place, printed: figure.printed, expected: expected, rate: rate, basis: label,
                           Phrase("\(figure.printed) 成立：\(label)（\(equation)）。", "\(figure.printed) is right: \(label) (\(equation))."))
        case .truncated:
            let exact = ratio.printed(decimals: figure.number.decimals + 1)
            return Finding(.truncation, .contradicts, at: place, printed: figure.printed, expected: expected, rate: rate, basis: label,
                           Phrase("\(label)：\(ratio.numerator)/\(ratio.denominator) = \(exact)，四舍五入应为\(expected)，写作\(figure.printed)是截尾。",
                                  "\(label): \(ratio.numerator)/\(ratio.denominator) = \(exact), "
                                      + "rounded \(expected); \(figure.printed) is cut off."))
        case .hundred:
            return Finding(.hundred, .contradicts, at: place, printed: figure.printed, expected: expected, rate: rate, basis: label,
                           Phrase("\(equation)，并非恰好100%。", "\(equation), which is not exactly 100%."))
        case .none:
            return Finding(kind, .contradicts, at: place, printed: figure.printed, expected: expected, rate: rate, basis: label,
                           Phrase("写作\(figure.printed)，但\(label)：\(equation)。", "Printed \(figure.printed), but \(label): \(equation)."))
        }
    }

    // MARK: A rate whose counts stand somewhere in the text

    private func judge(_ figure: Figure, _ name: RateName) -> Finding? {
        let place = reading.place(figure)
        let numerators = name.numerators.flatMap { sums($0, near: figure) }
        let denominators = name.denominators.flatMap { sums($0, near: figure) }
        // 投诉类700件（办结690件，办结率98.57%）: what stands in brackets speaks of the count in front of them.
        if let numerator = numerators.first(where: { isNear($0, figure) }), let bracketed = bracketed(numerator) {
            let fit = Fit(figure.number, numerator.range, bracketed.range)
            if fit != .none || numerator.range.upperBound <= bracketed.range.lowerBound { return finding(figure, (numerator, bracketed),
               fit) }
        }
        let pairs = numerators.flatMap { numerator in denominators.map { (numerator, $0) } }
        let fits = pairs.map { (pair: $0, fit: Fit(figure.number, $0.0.range, $0.1.range)) }
        if let found = fits.first(where: { $0.fit == .exact }) { return finding(figure, found.pair, .exact) }
        if let found = farPairs(figure, name, numerators).first(where: { Fit(figure.number, $0.0.range, $0.1.range) == .exact }) {
            return finding(figure, found, .exact)
        }
        if let found = fits.first(where: { $0.fit == .truncated && isNear($0.pair.0, figure) }) {
            return finding(figure, found.pair, .truncated)
        }
        guard let numerator = numerators.first(where: { isNear($0, figure) && $0.term.count == 1 }),
              let pair = fits.first(where: { $0.pair.0.figures == numerator.figures && $0.pair.1.term.count == 1
                  && isInFront($0.pair.1, figure) }),
              pair.pair.0.range.upperBound <= pair.pair.1.range.lowerBound, name.isPlain(for: pair.pair.0.label) else {
            return Finding(.rate, .cannotBeJudged, at: place, printed: figure.printed,
                           Phrase("文中没有能算出\(name.name)率的件数。", "The text does not print the counts behind this rate."))
        }
        let open = OpenTickets(reading: reading, rate: figure, closed: pair.pair.0, received: pair.pair.1)
        if let readings = open.finding(at: place) { return readings }
        return finding(figure, pair.pair, pair.fit)
    }

    private func finding(_ figure: Figure, _ pair: (Sum, Sum), _ fit: Fit) -> Finding {
        let ratio = Ratio(numerator: pair.0.range.lowerBound, denominator: pair.1.range.lowerBound)
        return Self.judgement(of: figure, ratio: ratio, fit: fit, at: reading.place(figure), label: "\(pair.0.label) ÷ \(pair.1.label)",
                              rate: RateName.definition(pair.0.term, pair.1.term))
    }

    /// The count in front of the bracket in which the numerator stands.
    private func bracketed(_ numerator: Sum) -> Sum? {
        guard let first = numerator.figures.first, numerator.figures.count == 1, first.item.lead.hasPrefix("（"),
              let before = reading.last(before: first.index, where: { _, measure in !measure.isBeside }),
              before.item.sentence == first.item.sentence, let measure = before.measure else { return nil }
        return Sum(figures: [before], term: [measure])
    }

    /// In the sentence of the rate or the one before it.
    private func isNear(_ sum: Sum, _ figure: Figure) -> Bool {
        sum.figures.allSatisfy { (0...1).contains(figure.item.sentence - $0.item.sentence) && $0.index < figure.index }
    }

    private func isInFront(_ sum: Sum, _ figure: Figure) -> Bool { sum.figures.allSatisfy { $0.index < figure.index } }

    /// The counts that can be meant, those that stand nearest first.
    private func sums(_ term: RateName.Term, near figure: Figure) -> [Sum] {
        let found = term.map { measure in reading.nearest(to: figure) { matches($0, measure) } }
        guard let fewest = found.map(\.count).min(), fewest > 0 else { return [] }
        return (0..<fewest).map { place in Sum(figures: found.map { $0[place] }, term: term) }
    }

    private func matches(_ measure: Measure, _ wanted: Measure) -> Bool {
        if case .other(let name) = wanted, case .other(let label) = measure {
            return label.contains(name) || name.contains(label) && label.count >= 2
        }
        return measure == wanted
    }

    /// With denominators from passages in front of this one.
    private func farPairs(_ figure: Figure, _ name: RateName, _ numerators: [Sum]) -> [(Sum, Sum)] {
        let all = earlier.flatMap(\.figures)
        func far(_ terms: [RateName.Term]) -> [Sum] {
            terms.filter { $0.count == 1 }.flatMap { term in
                all.filter { $0.measure.map { matches($0, term[0]) } ?? false }.reversed().map { Sum(figures: [$0], term: term) }
            }
        }
        let (above, below) = (numerators + far(name.numerators), far(name.denominators)
            + name.denominators.flatMap { sums($0, near: figure) })
        return above.flatMap { numerator in below.map { (numerator, $0) } }
    }
}
