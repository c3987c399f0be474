/// An exact ratio of two counts under a named definition. It is divided here, when it is printed, and nowhere else.
package struct Rate: Hashable, Sendable {
    package let definition: RateDefinition
    package let numerator: Int
    package let denominator: Int

    package init(_ definition: RateDefinition, of tally: Tally) {
        self.definition = definition
        (numerator, denominator) = definition.ratio(tally)
    }

    /// Percent with two decimals, half up: `97.64`. `100.00` and `0.00` only where the ratio is exactly that, else `99.99` and
    /// `0.01`. Nil for nothing out of nothing.
    package var percent: String? { ratio.percent }

    /// As prose writes it: `97.64%`, `100%`, `0%`; `—` for nothing out of nothing.
    package var prose: String {
        guard let hundredths = hundredthsOfPercent else { return "—" }
        return hundredths % 10_000 == 0 && numerator == (hundredths / 10_000) * denominator
            ? "\(hundredths / 100)%" : "\(percent ?? "—")%"
    }

    /// The printed figure in hundredths of a percent, after rounding and the rule that keeps 0 and 100 honest.
    package var hundredthsOfPercent: Int? { ratio.hundredthsOfPercent }

    private var ratio: Ratio { Ratio(numerator: numerator, denominator: denominator) }

    /// The difference from an earlier rate of the same definition in percentage points (个百分点): exact until it is printed, half
    /// away from zero, two decimals and a sign; `0.00` where the two are equal. Nil unless both exist.
    package func points(since earlier: Rate) -> String? {
        guard definition == earlier.definition, denominator > 0, earlier.denominator > 0 else { return nil }
        let product = Int128(denominator) * Int128(earlier.denominator)
        let difference = Int128(numerator) * Int128(earlier.denominator) - Int128(earlier.numerator) * Int128(denominator)
        let hundredths = Int((difference.magnitude * 20_000 + product.magnitude) / (product.magnitude * 2))
        let size = Ratio.decimals(hundredths)
        return hundredths == 0 ? size : difference > 0 ? "+\(size)" : "-\(size)"
    }
}
