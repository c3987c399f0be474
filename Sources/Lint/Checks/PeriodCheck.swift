import Tickets

/// The period of the headline against that of the text, and daily means against its days.
struct PeriodCheck {
    let document: Document
    let readings: [Reading]

    var findings: [Finding] { [headline].compactMap(\.self) + means }

    /// The title: the first words of the document, if they are no sentence.
    private var title: Passage? {
        document.passages.first.flatMap { passage in
            passage.characters.count <= 60 && !passage.characters.contains("。") ? passage : nil
        }
    }

    /// The first sentence that says how many tickets were received, and the period that it begins with.
    private var body: (period: NamedPeriod, place: Place)? {
        for reading in readings {
            guard let received = reading.figures.first(where: { $0.measure == .received }) else { continue }
            let text = reading.passage.characters
            let start = text[..<received.item.range.lowerBound].lastIndex { "。！？".contains($0) }.map { $0 + 1 } ?? 0
            let period = NamedPeriod.all(in: reading.passage).first { $0.start >= start && $0.start < received.item.range.lowerBound }
            guard let period, period.start - start <= 12 else { continue }
            return (period, reading.passage.place(period.start..<(period.start + period.text.count)))
        }
        return nil
    }

    private var headline: Finding? {
        guard let title, let body else { return nil }
        let named = NamedPeriod.all(in: title)
        guard named.count == 1, let period = named.first, period.contradicts(body.period) else { return nil }
        return Finding(.period, .contradicts, at: title.place(period.start..<(period.start + period.text.count)), printed: period.text,
                       expected: body.period.text,
                       Phrase("标题写作\(period.text)，正文（第\(body.place.line)行）是\(body.period.text)。",
                           "The headline says \(period.text), the text (line \(body.place.line)) \(body.period.text)."))
    }

    private var means: [Finding] {
        let periods = readings.flatMap { NamedPeriod.all(in: $0.passage) }.compactMap(\.dayCount)
        guard !periods.isEmpty else { return [] }
        return readings.flatMap { reading in
            reading.figures.compactMap { figure -> Finding? in
                guard figure.measure == .mean, let total = reading.last(before: figure.index, where: { $1.isWhole }), total.number.isExact,
                      total.item.sentence == figure.item.sentence, figure.number.multiplier == 1 else { return nil }
                // A mean is a percentage of a hundredth of the days.
                func fit(_ days: Int) -> Fit { Fit(figure.number, total.range.lowerBound...total.range.lowerBound,
                    (days * 100)...(days * 100)) }
                let days = periods.first { fit($0) == .exact } ?? periods[0]
                let expected = Ratio(numerator: total.range.lowerBound, denominator: days * 100).percent(decimals: figure.number.decimals)
                    ?? 0
                let text = Numeral.text(expected, decimals: figure.number.decimals)
                let verdict: Finding.Verdict = fit(days) == .exact ? .holds : periods.allSatisfy { $0 == days }
                    ? .contradicts : .cannotBeJudged
                return Finding(.mean, verdict, at: reading.place(figure), printed: figure.printed, expected: text,
                    basis: "\(total.number.text)/\(days)",
                               Phrase("日均：\(total.number.text)/\(days)天 = \(text)。",
                                   "Daily mean: \(total.number.text) in \(days) days is \(text)."))
            }
        }
    }
}
