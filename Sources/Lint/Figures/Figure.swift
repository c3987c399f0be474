/// A number of a passage and what it says.
struct Figure: Hashable, Sendable {
    enum Comparison: Hashable, Sendable { case lastYear, previous, unsaid }
    enum Direction: Hashable, Sendable { case up, down }

    enum Role: Hashable, Sendable {
        case count(Measure)
        /// A named rate, under the words in front of 率.
        case rate(String)
        /// A share, of the stated base where one is stated.
        case share(base: String?)
        /// A rise or fall of what stands before it.
        case change(Comparison, Direction?)
        case none
    }

    let item: Item
    let role: Role
    /// In the passage's list of figures.
    let index: Int
    /// Which of several numbers behind one 分别 it is, from 0.
    let respectively: Int?

    var number: Numeral { item.number }
    var range: ClosedRange<Int> { item.number.range }

    var measure: Measure? {
        if case .count(let measure) = role { measure } else { nil }
    }

    /// The unit as printed behind it.
    var printed: String {
        switch item.kind {
        case .percent: number.text + "%"
        case .points: number.text + "个百分点"
        case .fraction: "\(number.text)/\(item.divisor?.text ?? "")"
        default: number.text
        }
    }
}
