/// The chi-square distribution: twice a gamma variable of half the degrees of freedom, which need not be whole.
package enum ChiSquareDistribution {
    package static func quantile(_ p: Double, degrees: Double) -> Double {
        degrees > 0 ? 2 * GammaDistribution.quantile(p, shape: degrees / 2) : 0
    }
}
