package import Tickets

/// The difference between a summary as known after one run and after a later one, cause by cause. The bridge closes: what was known
/// and all changes make what is known.
package struct KnownBridge: Sendable {
    /// A count that is bridged.
    package enum Measure: Hashable, Sendable {
        case total(Figure)
        case numerator(RateDefinition)
        case denominator(RateDefinition)
    }

    package struct Line: Sendable {
        package let measure: Measure
        package let before: Int
        package let after: Int
        /// What each cause adds; a cause that changes nothing is missing.
        package let changes: [ChangeCause: Int]
    }

    package let before: Summary
    package let after: Summary
    package let lines: [Line]
    /// How many tickets have changed any of the lines, by their cause.
    package let tickets: [ChangeCause: Int]

    /// The leading rates at both states.
    package var rates: [RateChange] {
        after.settings.headline.map { RateChange(current: Rate($0, of: after.total), base: Rate($0, of: before.total)) }
    }

    /// - Parameter changes: of every ticket that changed, its cause and what it adds to the counts before and after.
    /// - Throws: `ReportingError.identityBroken` where the changes do not make the difference.
    init(from before: Summary, to after: Summary, by changes: [(cause: ChangeCause, before: Tally, after: Tally)]) throws(ReportingError) {
        self.before = before
        self.after = after
        let measures = Measure.all(leading: after.settings.headline)
        var tickets: [ChangeCause: Int] = [:]
        var sums = measures.map { _ in [ChangeCause: Int]() }
        for change in changes {
            var hasChanged = false
            for (index, measure) in measures.enumerated() {
                let difference = measure.count(in: change.after) - measure.count(in: change.before)
                guard difference != 0 else { continue }
                sums[index][change.cause, default: 0] += difference
                hasChanged = true
            }
            if hasChanged { tickets[change.cause, default: 0] += 1 }
        }
        self.tickets = tickets
        lines = zip(measures, sums).map { measure, changes in
            Line(measure: measure, before: measure.count(in: before.total), after: measure.count(in: after.total), changes: changes)
        }
        for line in lines {
            let sum = line.changes.values.reduce(line.before, +)
            guard sum == line.after else {
                throw .identityBroken(.bridge(line.measure), period: after.period, left: sum, right: line.after)
            }
        }
    }
}

extension KnownBridge.Measure {
    /// The four counts that every office asks for, then both parts of the leading rates.
    static func all(leading headline: [RateDefinition]) -> [KnownBridge.Measure] {
        ["received", "closed", "open_overdue", "closed_on_time"].compactMap(Figure.init(code:)).map(KnownBridge.Measure.total)
            + headline.flatMap { [.numerator($0), .denominator($0)] }
    }

    func count(in tally: Tally) -> Int {
        switch self {
        case .total(let figure): tally.named.first { $0.0 == figure.key }?.1 ?? 0
        case .numerator(let definition): definition.ratio(tally).numerator
        case .denominator(let definition): definition.ratio(tally).denominator
        }
    }

    /// `received`, `closed_of_due.numerator`
    package var code: String {
        switch self {
        case .total(let figure): figure.code
        case .numerator(let definition): "\(definition.rawValue).numerator"
        case .denominator(let definition): "\(definition.rawValue).denominator"
        }
    }

    func label(_ language: Language) -> String {
        switch self {
        case .total(let figure): figure.label(language)
        case .numerator(let definition): definition.label(language) + Word("：分子", ": numerator")(language)
        case .denominator(let definition): definition.label(language) + Word("：分母", ": denominator")(language)
        }
    }
}
