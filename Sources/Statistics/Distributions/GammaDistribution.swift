import Foundation

/// The gamma distribution with scale 1: the regularized incomplete gamma function P(a, x), its complement Q and its inverse.
package enum GammaDistribution {
    /// P(a, x), the share below `x`.
    package static func lowerTail(_ x: Double, shape a: Double) -> Double {
        guard x > 0 else { return 0 }
        return x < a + 1 ? series(x, a) : 1 - fraction(x, a)
    }

    /// Q(a, x) = 1 − P(a, x), without cancellation.
    package static func upperTail(_ x: Double, shape a: Double) -> Double {
        guard x > 0 else { return 1 }
        return x < a + 1 ? 1 - series(x, a) : fraction(x, a)
    }

    /// The x below which a share `p` lies, 0 ≤ p < 1.
    package static func quantile(_ p: Double, shape a: Double) -> Double {
        guard p > 0 else { return 0 }
        var high = a + 10
        while lowerTail(high, shape: a) < p, high < 1e300 { high *= 2 }
        // Wilson and Hilferty: the cube root is nearly normal.
        let root = 1 - 1 / (9 * a) + NormalDistribution.quantile(p) / (3 * a.squareRoot())
        let guess = root > 0 ? a * root * root * root : high / 2
        return MonotoneRoot.find(in: 0...high, from: guess) { x in
            let excess = p < 0.5 ? lowerTail(x, shape: a) - p : (1 - p) - upperTail(x, shape: a)
            return (excess, exp(logScale(x, a)) / x)
        }
    }

    /// x^a · e^−x / Γ(a), as a logarithm.
    private static func logScale(_ x: Double, _ a: Double) -> Double {
        a * log(x) - x - lgamma(a)
    }

    private static func series(_ x: Double, _ a: Double) -> Double {
        var term = 1 / a, sum = term, n = a
        repeat {
            n += 1
            term *= x / n
            sum += term
        } while term > sum * 1e-17
        return sum * exp(logScale(x, a))
    }

    /// Lentz's way through the continued fraction of Q.
    private static func fraction(_ x: Double, _ a: Double) -> Double {
        var b = x + 1 - a, c = 1e300, d = 1 / b, value = d, n = 0.0, change = 0.0
        repeat {
            n += 1
            let numerator = -n * (n - a)
            b += 2
            d = 1 / nonZero(numerator * d + b)
            c = nonZero(b + numerator / c)
            change = d * c
            value *= change
        } while abs(change - 1) > 1e-16 && n < 100_000
        return value * exp(logScale(x, a))
    }

    private static func nonZero(_ value: Double) -> Double {
        abs(value) < 1e-300 ? 1e-300 : value
    }
}
