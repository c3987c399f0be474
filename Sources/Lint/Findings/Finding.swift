package import Tickets

/// What was found out about one printed figure: that it follows from the others, that it contradicts them, or that they do not tell.
package struct Finding: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// Parts of a whole against the whole.
        case parts
        /// A column or a row of a table against its total.
        case total
        case share, rate
        /// 100 % where the ratio is not exactly that.
        case hundred
        /// Cut off where it had to be rounded.
        case truncation
        /// A rise or fall against an earlier figure.
        case change
        /// 同比 and 环比 taken for each other.
        case swapped
        /// 个百分点 where % is meant, or the reverse.
        case points
        /// Opening + received = closed + closing, and the like.
        case stock
        case mean, period
        /// One figure printed twice.
        case repetition
        /// A figure of the edition that it is compared with.
        case edition
    }

    package enum Verdict: String, Sendable {
        case holds, contradicts
        case cannotBeJudged = "cannot_be_judged"
    }

    package let kind: Kind
    package let verdict: Verdict
    /// Of the document, from 1; of a page, a PDF or a word file that of its text.
    package let line: Int
    /// The words around the figure.
    package let excerpt: String
    /// As it stands there.
    package let printed: String
    /// What follows from the other figures.
    package let expected: String?
    /// The named rate that makes it true, or would.
    package let rate: RateDefinition?
    /// What is divided by what, or added up to what.
    package let basis: String?
    package let message: Phrase

    init(_ kind: Kind, _ verdict: Verdict, at place: Place, printed: String, expected: String? = nil, rate: RateDefinition? = nil,
         basis: String? = nil, _ message: Phrase) {
        self.kind = kind
        self.verdict = verdict
        line = place.line
        excerpt = place.excerpt
        self.printed = printed
        self.expected = expected
        self.rate = rate
        self.basis = basis
        self.message = message
    }
}

/// Where a figure stands.
struct Place: Hashable, Sendable {
    let line: Int
    let excerpt: String
}
