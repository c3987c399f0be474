/// A number of a passage with what stands around it.
struct Item: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case count, percent, points
        /// `3056/3130`: the counts behind a rate.
        case fraction
        /// A date, a duration, an ordinal: nothing that is counted here.
        case other
    }

    let kind: Kind
    let number: Numeral
    /// The denominator of a fraction.
    let divisor: Numeral?
    /// Below zero, by a sign in front.
    let isNegative: Bool
    /// 近, 约, 余: no figure to calculate with.
    let isApproximate: Bool
    let range: Range<Int>
    /// Ended by 。！？ and, of a smaller span, by ；.
    let sentence: Int
    let group: Int
    /// All words since the figure before it, back to the start of the sentence.
    let lead: String
    /// The words of `lead` behind its last comma that has words behind it.
    let label: String
    /// The text up to the next comma or full stop.
    let tail: String
}
