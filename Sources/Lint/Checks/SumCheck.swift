import Tickets

/// Counts that add up by what they are: on time and late to closed, answered and passed on to received, and the stock.
struct SumCheck {
    let reading: Reading

    private static let identities: [(parts: [Measure], wholes: Set<Measure>, needsWord: Bool)] = [
        ([.closedOnTime, .closedLate], [.closed, .due, .dispatched, .received], false),
        ([.direct, .dispatched], [.received, .calls, .valid], false),
        ([.closed, .open], [.received, .dispatched, .due], true),
        ([.satisfied, .dissatisfied], [.rated], true),
        ([.satisfied, .fairlySatisfied, .dissatisfied], [.rated], false),
    ]

    var findings: [Finding] {
        let counts = reading.figures.filter { $0.measure.map { !$0.isBeside } ?? false }
        return Self.identities.flatMap { identity in
            counts.indices.compactMap { start -> Finding? in
                let run = Array(counts[start...].prefix(identity.parts.count))
                guard run.count == identity.parts.count, Set(run.compactMap(\.measure)) == Set(identity.parts),
                      run.allSatisfy({ $0.item.sentence == run[0].item.sentence }) else { return nil }
                return judge(run, before: start, in: counts, identity.wholes, needsWord: identity.needsWord)
            }
        } + [stock].compactMap(\.self)
    }

    private func judge(_ parts: [Figure], before start: Int, in counts: [Figure], _ wholes: Set<Measure>, needsWord: Bool) -> Finding? {
        guard let first = parts.first, let last = parts.last else { return nil }
        let range = parts.reduce(0) { $0 + $1.range.lowerBound }...parts.reduce(0) { $0 + $1.range.upperBound }
        let equation = parts.map(\.number.text).joined(separator: " + ")
        let place = reading.place(first, through: last)
        let candidates = counts.filter { $0.measure.map(wholes.contains) ?? false && !parts.contains($0) }
        if let whole = candidates.first(where: { $0.range.overlaps(range) }) {
            return Finding(.parts, .holds, at: place, printed: whole.printed, expected: String(range.lowerBound), basis: equation,
                           Phrase("\(equation) = \(whole.number.text)，一致。", "\(equation) = \(whole.number.text), as printed."))
        }
        // Only a whole that stands directly in front of its parts is certainly theirs.
        guard start > 0, candidates.contains(counts[start - 1]),
              first.item.sentence - counts[start - 1].item.sentence <= (first.item.lead.hasPrefix("其中") ? 1 : 0) else { return nil }
        let words = first.item.lead + (needsWord ? last.item.lead : "")
        let whole = counts[start - 1]
        // What is due or received may also be open.
        if first.measure == .closedOnTime || first.measure == .closedLate, whole.measure != .closed { return nil }
        guard words.contains("其中") || !needsWord && first.item.group == whole.item.group, !reading.passage.text.contains("结转"),
              whole.number.isExact, parts.allSatisfy(\.number.isExact) else { return nil }
        return Finding(.parts, .contradicts, at: reading.place(whole), printed: whole.printed, expected: String(range.lowerBound),
            basis: equation,
                       Phrase("\(equation) = \(range.lowerBound)，而\(Vocabulary.stem(whole.item.label))写作\(whole.number.text)。",
                              "\(equation) = \(range.lowerBound), but the whole is printed as \(whole.number.text)."))
    }

    /// Opening + received + reopened = closed + excluded + closing, where all that the text names stands in one sentence.
    private var stock: Finding? {
        func only(_ measure: Measure) -> Figure? {
            let found = reading.figures.filter { $0.measure == measure }
            return found.count == 1 ? found[0] : nil
        }
        guard let opening = only(.opening), let received = only(.received), let closed = only(.closed), let closing = only(.closing),
              Set([opening, received, closed, closing].map(\.item.sentence)).count == 1,
              [opening, received, closed, closing].allSatisfy(\.number.isExact) else { return nil }
        let incoming = opening.range.lowerBound + received.range.lowerBound + (only(.reopened)?.range.lowerBound ?? 0)
        let outgoing = closed.range.lowerBound + closing.range.lowerBound + (only(.excluded)?.range.lowerBound ?? 0)
        let expected = closing.range.lowerBound + incoming - outgoing
        return Finding(.stock, incoming == outgoing ? .holds : .contradicts, at: reading.place(closing), printed: closing.printed,
            expected: String(expected),
                       Phrase("结转与新收合计\(incoming)，办结与结转下期合计\(outgoing)。",
                           "Opening and received make \(incoming), closed and closing \(outgoing)."))
    }
}
