import Foundation

/// The beta distribution: the regularized incomplete beta function and its inverse.
package enum BetaDistribution {
    /// I_x(a, b), the share below `x`.
    package static func lowerTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        return x < (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a)
    }

    /// The x below which a share `p` lies.
    package static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        guard p > 0 else { return 0 }
        guard p < 1 else { return 1 }
        return MonotoneRoot.find(in: 0...1, from: a / (a + b)) { x in
            guard x > 0, x < 1 else { return (x > 0 ? 1 - p : -p, 0) }
            return (lowerTail(x, a, b) - p, exp(logScale(x, a, b)) / (x * (1 - x)))
        }
    }

    /// x^a (1−x)^b / B(a, b), as a logarithm.
    private static func logScale(_ x: Double, _ a: Double, _ b: Double) -> Double {
        a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b)
    }

    /// Lentz's way through the continued fraction, for x below the mean.
    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var c = 1.0, d = 1 / nonZero(1 - (a + b) * x / (a + 1)), value = d, change = 0.0, n = 0.0
        repeat {
            n += 1
            for numerator in [n * (b - n) * x / ((a + 2 * n - 1) * (a + 2 * n)),
                              -(a + n) * (a + b + n) * x / ((a + 2 * n) * (a + 2 * n + 1))] {
                d = 1 / nonZero(1 + numerator * d)
                c = nonZero(1 + numerator / c)
                change = d * c
                value *= change
            }
        } while abs(change - 1) > 1e-16 && n < 100_000
        return value * exp(logScale(x, a, b)) / a
    }

    private static func nonZero(_ value: Double) -> Double {
        abs(value) < 1e-300 ? 1e-300 : value
    }
}
