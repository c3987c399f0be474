/// An exact ratio of two counts, and the one way in which it is rounded: of a `Rate`, a share, a judgement, a change.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(numerator: Int, denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Hundredths of a percent, half up; exactly 0 and exactly 100 % only where the ratio is that. Nil for a denominator of 0.
    package var hundredthsOfPercent: Int? { honest(percent(decimals: 2), whole: 10_000) }

    /// `97.6`, by the same rules.
    package var percentToTenths: String? {
        honest(percent(decimals: 1), whole: 1_000).map { "\($0 / 10).\($0 % 10)" }
    }

    /// Never the whole or nothing unless the ratio is exactly that.
    private func honest(_ rounded: Int?, whole: Int) -> Int? {
        guard let rounded else { return nil }
        if rounded == whole, numerator != denominator { return numerator < denominator ? whole - 1 : whole + 1 }
        return rounded == 0 && numerator != 0 ? 1 : rounded
    }

    /// The percentage as an integer in units of its last decimal, half up: 9764 for two decimals, 98 for none. Nil for a
    /// denominator of 0.
    package func percent(decimals: Int) -> Int? {
        guard denominator > 0 else { return nil }
        let scale = (0..<decimals).reduce(Int128(200)) { scale, _ in scale * 10 }
        return Int((Int128(numerator) * scale + Int128(denominator)) / (Int128(denominator) * 2))
    }

    /// The same, cut off instead of rounded.
    package func truncatedPercent(decimals: Int) -> Int? {
        guard denominator > 0 else { return nil }
        let scale = (0..<decimals).reduce(Int128(100)) { scale, _ in scale * 10 }
        return Int(Int128(numerator) * scale / Int128(denominator))
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
