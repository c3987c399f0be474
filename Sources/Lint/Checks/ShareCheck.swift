import Tickets

/// A share against the count that it belongs to and the base that makes it true.
struct ShareCheck {
    let reading: Reading
    let earlier: [Reading]

    /// What a share may be a share of.
    private struct Base {
        let range: ClosedRange<Int>
        let label: String
        let figure: Figure?
    }

    var findings: [Finding] {
        reading.figures.compactMap { figure in
            guard case .share(let base) = figure.role, figure.item.kind == .percent else { return nil }
            return judge(figure, statedBase: base)
        }
    }

    private func judge(_ figure: Figure, statedBase: String?) -> Finding? {
        let place = reading.place(figure)
        let subjects: [Base] = self.subjects(of: figure)
        let stated: [Base]? = statedBase.map { self.bases(named: $0, before: figure) }
        let bases: [Base] = stated ?? wholes(near: figure)
        let further: [Base] = stated == nil ? everyCount(except: subjects) : []
        for subject in subjects {
            for base in bases + further where Fit(figure.number, subject.range, base.range) == .exact {
                return Finding(.share, .holds, at: place, printed: figure.printed, expected: figure.printed, basis: base.label,
                               Phrase("占比\(figure.printed)成立：\(subject.label) ÷ \(base.label)。",
                                   "The share \(figure.printed) is right: \(subject.label) of \(base.label)."))
            }
        }
        guard let subject = subjects.first, let base = certainBase(for: figure, subject, stated, bases) else {
            return Finding(.share, .cannotBeJudged, at: place, printed: figure.printed,
                           Phrase("占比\(figure.printed)的基数文中没有。", "The text does not print the base of the share \(figure.printed)."))
        }
        let ratio = Ratio(numerator: subject.range.lowerBound, denominator: base.range.lowerBound)
        if isWithinLargestRemainder(figure, ratio) {
            return Finding(.share, .holds, at: place, printed: figure.printed, expected: figure.printed, basis: base.label,
                           Phrase("占比\(figure.printed)成立：各项占比合计恰为100%。",
                               "The share \(figure.printed) is right: the shares add up to exactly 100%."))
        }
        return RateCheck.judgement(of: figure, ratio: ratio, fit: Fit(figure.number, subject.range, base.range), at: place,
                                   label: "\(subject.label) ÷ \(base.label)", rate: nil, kind: .share)
    }

    // MARK: What is shared

    /// The counts of which the share may speak, the likeliest first.
    private func subjects(of figure: Figure) -> [Base] {
        let counts = reading.figures.filter { $0.item.kind == .count && $0.index < figure.index }
        if let place = figure.respectively {
            let first = reading.figures[..<figure.index].last { $0.respectively != figure.respectively.map { $0 - 1 }
                || $0.item.kind == .count }
            guard let start = first.flatMap({ counts.lastIndex(of: $0) }) else { return [] }
            let list = PartsCheck.lists(in: reading).last { $0.parts.last == counts[start] }
            guard let parts = list?.parts, parts.indices.contains(place) else { return [] }
            return [base(parts[place])]
        }
        let words = figure.item.label.prefix { $0 != "占" }
        if words.count >= 2, case .category(let name) = Vocabulary.measure(String(words)) {
            let named = counts.filter { $0.measure == .category(name) }
            if !named.isEmpty { return named.reversed().map(base) }
        }
        var found = counts.last.map { [base($0)] } ?? []
        // 前三类合计: the counts in front of it, added up.
        for length in 2...6 where counts.count >= length {
            let parts = counts.suffix(length)
            found.append(Base(range: parts.reduce(0) { $0 + $1.range.lowerBound }...parts.reduce(0) { $0 + $1.range.upperBound },
                              label: parts.map(\.number.text).joined(separator: "＋"), figure: nil))
        }
        return found
    }

    private func base(_ figure: Figure) -> Base {
        Base(range: figure.range, label: Vocabulary.stem(figure.item.label) + figure.number.text, figure: figure)
    }

    // MARK: Of what

    private func wholes(near figure: Figure) -> [Base] {
        let here = reading.nearest(to: figure, where: \.isWhole)
        let sums = PartsCheck.lists(in: reading).filter { $0.parts.count >= 3 }.map { Base(range: $0.range, label: "分项之和\($0.sumText)",
            figure: nil) }
        let before = earlier.reversed().flatMap { $0.figures.filter { $0.measure?.isWhole ?? false } }
        return here.map(base) + sums + before.map(base)
    }

    private func everyCount(except subjects: [Base]) -> [Base] {
        reading.figures.filter { $0.item.kind == .count && $0.number.digits > 0 }.map(base).filter { base in
            !subjects.contains { $0.figure == base.figure }
        }
    }

    /// The counts that the words behind 占 name.
    private func bases(named words: String, before figure: Figure) -> [Base] {
        if ["总", "全部", "受理", "诉求", "工单", "比"].contains(where: { words.contains($0) }) { return wholes(near: figure) }
        let measure = Vocabulary.measure(words)
        return reading.nearest(to: figure) { $0 == measure }.map(base)
            + reading.figures.filter { $0.item.kind == .count && $0.item.label.contains(words) }.map(base)
    }

    /// The base of which nobody can doubt that it is meant.
    private func certainBase(for figure: Figure, _ subject: Base, _ stated: [Base]?, _ bases: [Base]) -> Base? {
        guard let count = subject.figure, count.index < figure.index, figure.index - count.index <= 2,
              count.item.sentence == figure.item.sentence else { return nil }
        if let stated { return stated.first { $0.range.lowerBound >= subject.range.upperBound } }
        let list = PartsCheck.lists(in: reading).first { $0.parts.contains(count) }
        guard let list, let first = list.parts.first else { return nil }
        return bases.first { base in base.figure.map { $0.index < first.index } ?? false && base.range.overlaps(list.range) }
    }

    /// Shares that are made to add up to exactly 100 % may be off by one in the last decimal.
    private func isWithinLargestRemainder(_ figure: Figure, _ ratio: Ratio) -> Bool {
        let shares = reading.figures.filter { if case .share = $0.role { $0.item.sentence == figure.item.sentence } else { false } }
        guard shares.count >= 3, shares.allSatisfy({ $0.number.decimals == figure.number.decimals }),
              shares.reduce(0, { $0 + $1.number.digits }) == 100 * figure.number.power,
              let cut = ratio.truncatedPercent(decimals: figure.number.decimals) else { return false }
        return figure.number.digits == cut || figure.number.digits == cut + 1
    }
}
