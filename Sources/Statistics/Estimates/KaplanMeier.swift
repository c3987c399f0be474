import Foundation

/// The share of cases that end within k units of time, where some were still running when last seen (censored): Kaplan and Meier's
/// estimate with Greenwood's variance. The unit is the caller's: working days, calendar days, hours.
package struct KaplanMeier: Sendable {
    /// What is known at one duration.
    package struct Point: Hashable, Sendable {
        /// Cases that were still running just before it.
        package let atRisk: Int
        package let ended: Int
        package let censored: Int
        /// The share that ran on beyond it.
        package let survival: Double
        fileprivate let greenwood: Double

        /// The share that ended within it.
        package var endedShare: Double { 1 - survival }
        /// Greenwood's standard error of either share.
        package var standardError: Double { survival * greenwood.squareRoot() }

        /// Limits of `endedShare` on the log-log scale, which stay between 0 and 1; nil where nothing or everything has ended.
        package func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
            guard survival > 0, survival < 1 else { return nil }
            let spread = NormalDistribution.twoSided(confidence: confidence) * greenwood.squareRoot() / abs(log(survival))
            return ConfidenceInterval(lower: 1 - pow(survival, exp(-spread)), upper: 1 - pow(survival, exp(spread)))
        }

        /// Limits of `endedShare` as estimate ± z standard errors, cut at 0 and 1.
        package func plainInterval(confidence: Double = 0.95) -> ConfidenceInterval {
            let half = NormalDistribution.twoSided(confidence: confidence) * standardError
            return ConfidenceInterval(lower: max(0, endedShare - half), upper: min(1, endedShare + half))
        }
    }

    /// `points[k]` tells of duration k, up to the longest seen.
    package let points: [Point]

    /// - Parameters: counts of cases by duration: `ended[k]` ended after k units, `censored[k]` were last seen running after k.
    package init(ended: [Int], censored: [Int]) {
        var atRisk = ended.reduce(0, +) + censored.reduce(0, +)
        var survival = 1.0, greenwood = 0.0
        points = (0..<max(ended.count, censored.count)).map { k in
            let (events, losses) = (k < ended.count ? ended[k] : 0, k < censored.count ? censored[k] : 0)
            if events > 0 {
                survival *= 1 - Double(events) / Double(atRisk)
                if events < atRisk { greenwood += Double(events) / (Double(atRisk) * Double(atRisk - events)) }
            }
            defer { atRisk -= events + losses }
            return Point(atRisk: atRisk, ended: events, censored: losses, survival: survival, greenwood: greenwood)
        }
    }

    /// - Parameter cases: durations of 0 or more, and whether the case had ended.
    package init(_ cases: some Sequence<(duration: Int, hasEnded: Bool)>) {
        var ended: [Int] = [], censored: [Int] = []
        for (duration, hasEnded) in cases {
            while ended.count <= duration { ended.append(0); censored.append(0) }
            if hasEnded { ended[duration] += 1 } else { censored[duration] += 1 }
        }
        self.init(ended: ended, censored: censored)
    }

    /// The point of `duration`; beyond the longest one seen the curve stays flat with nobody at risk.
    package func at(_ duration: Int) -> Point {
        if points.indices.contains(duration) { return points[duration] }
        let last = points.last
        return Point(atRisk: 0, ended: 0, censored: 0, survival: last?.survival ?? 1, greenwood: last?.greenwood ?? 0)
    }

    /// The shortest duration within which half has ended; nil where the curve does not reach it.
    package var median: Int? { points.firstIndex { $0.survival <= 0.5 } }
}
