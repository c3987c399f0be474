import Tickets

/// A closure rate of 100 % beside fewer closed than received: what the open tickets must be to make it true.
struct OpenTickets {
    let reading: Reading
    let rate: Figure
    let closed: RateCheck.Sum
    let received: RateCheck.Sum

    /// Nil where the rate is no 100 % of what was received.
    func finding(at place: Place) -> Finding? {
        guard rate.number.digits == 100 * rate.number.power, closed.term == [.closed], received.term == [.received],
              let closed = closed.figures.first, let received = received.figures.first,
              closed.number.isExact, received.number.isExact, closed.range.lowerBound < received.range.lowerBound else { return nil }
        let ratio = Ratio(numerator: closed.range.lowerBound, denominator: received.range.lowerBound)
        let open = ratio.denominator - ratio.numerator
        let expected = ratio.printed(decimals: 2)
        let equation = "\(ratio.numerator)/\(ratio.denominator) = \(expected)"
        let exempt = exemptCategories(open)
        let basis = exempt.map { "办结/应办结；应办类别（不含\($0.names)）" } ?? "办结/应办结"
        return Finding(.hundred, .contradicts, at: place, printed: rate.printed, expected: expected, rate: .closedOfDue, basis: basis,
                       Phrase("\(equation)，所以\(rate.printed)不是办结/受理；尚有\(open)未办结。"
                              + "如这\(open)截至统计时尚未到期，则为办结/应办结（\(ratio.numerator)/\(ratio.numerator)）"
                                + (exempt.map { "；或为应办类别办结率，不含\($0.names)（\($0.equation) = \(open)）" } ?? "") + "。",
                              "\(equation), so \(rate.printed) is not closed/received; \(open) are open. "
                                  + "It is closed/due if those \(open) were not yet due "
                                + "(\(ratio.numerator)/\(ratio.numerator))"
                                + (exempt.map { ", or the rate of the categories to close, "
                                + "without \($0.names) (\($0.equation) = \(open))" } ?? "") + "."))
    }

    /// The classes that make up the open tickets, where exactly one choice of classes does.
    private func exemptCategories(_ open: Int) -> (names: String, equation: String)? {
        let list = PartsCheck.lists(in: reading).first { $0.parts.allSatisfy { if case .category? = $0.measure { true } else { false } } }
        guard let parts = list?.parts, parts.count <= 12 else { return nil }
        let choices = (1..<(1 << parts.count)).map { bits in parts.indices.filter { bits >> $0 & 1 == 1 }.map { parts[$0] } }
        let fitting = choices.filter { $0.reduce(0) { $0 + $1.range.lowerBound } == open && $0.count < parts.count }
        guard fitting.count == 1, let choice = fitting.first else { return nil }
        return (choice.compactMap { $0.measure.map(PartsCheck.name) }.joined(separator: "和"),
                choice.map(\.number.text).joined(separator: " + "))
    }
}
