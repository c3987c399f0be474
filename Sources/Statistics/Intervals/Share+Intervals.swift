extension Share {
    /// Wilson's score interval, for a total of at least 1; exactly 0 and 1 at the ends.
    package func wilson(confidence: Double = 0.95) -> ConfidenceInterval {
        let z = NormalDistribution.twoSided(confidence: confidence)
        let n = Double(total), p = value, scale = 1 + z * z / n
        let middle = p + z * z / (2 * n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        return ConfidenceInterval(lower: count == 0 ? 0 : (middle - half) / scale, upper: count == total ? 1 : (middle + half) / scale)
    }

    /// Clopper and Pearson's exact interval.
    package func clopperPearson(confidence: Double = 0.95) -> ConfidenceInterval {
        let tail = (1 - confidence) / 2, x = Double(count), rest = Double(total - count)
        return ConfidenceInterval(
            lower: count == 0 ? 0 : BetaDistribution.quantile(tail, x, rest + 1),
            upper: count == total ? 1 : 1 - BetaDistribution.quantile(tail, rest, x + 1))
    }

    /// How far this share lies below `earlier`, with Newcombe's hybrid of two Wilson intervals (1998, method 10).
    package func drop(from earlier: Share, confidence: Double = 0.95) -> (drop: Double, interval: ConfidenceInterval) {
        func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        let (now, before) = (wilson(confidence: confidence), earlier.wilson(confidence: confidence))
        let drop = earlier.value - value
        return (drop, ConfidenceInterval(
            lower: drop - hypotenuse(earlier.value - before.lower, now.upper - value),
            upper: drop + hypotenuse(before.upper - earlier.value, value - now.lower)))
    }
}
