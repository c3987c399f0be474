/// An exact ratio of two counts, and the one way in which it is rounded: of a `Rate`, a share, a judgement, a change.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(numerator: Int, denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Hundredths of a percent, half up; exactly 0 and exactly 100 % only where the ratio is that. Nil for a denominator of 0.
    package var hundredthsOfPercent: Int? { rounded(whole: 10_000) }

    /// `97.6`, by the same rules.
    package var percentToTenths: String? {
        rounded(whole: 1_000).map { "\($0 / 10).\($0 % 10)" }
    }

    private func rounded(whole: Int) -> Int? {
        guard denominator > 0 else { return nil }
        let rounded = (Int128(numerator) * 2 * Int128(whole) + Int128(denominator)) / (Int128(denominator) * 2)
        if rounded == whole, numerator != denominator { return numerator < denominator ? whole - 1 : whole + 1 }
        return rounded == 0 && numerator != 0 ? 1 : Int(rounded)
    }

    /// `97.64`
    package var percent: String? { hundredthsOfPercent.map(Ratio.decimals) }

    /// Hundredths as a decimal: 855 is `8.55`.
    package static func decimals(_ hundredths: Int) -> String {
        "\(hundredths / 100).\((hundredths % 100).padded(to: 2))"
    }

    /// As prose writes it: `3.25%`, `100%` where it is exactly that.
    package static func prose(_ hundredths: Int) -> String {
        hundredths == 10_000 ? "100%" : "\(decimals(hundredths))%"
    }

    /// A count for each day, half up: `8.55`.
    package static func mean(_ count: Int, days: Int) -> String {
        decimals(days > 0 ? (count * 200 + days) / (days * 2) : 0)
    }
}
