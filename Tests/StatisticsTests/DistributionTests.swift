import Statistics
import TestSupport
import Testing

@Suite struct DistributionTests {
    @Test func `normal quantiles are those of the tables`() {
        #expect(isClose(NormalDistribution.quantile(0.975), 1.959963984540054, within: 1e-14))
        #expect(isClose(NormalDistribution.quantile(0.001), -3.090232306167813, within: 1e-14))
        #expect(isClose(NormalDistribution.quantile(1e-12), -7.034483825301131, within: 1e-13))
        #expect(abs(NormalDistribution.quantile(0.5)) < 1e-15)
        #expect(NormalDistribution.quantile(1) == .infinity)
    }

    @Test func `chi-square quantiles are those of the tables, for fractions of degrees too`() {
        #expect(isClose(ChiSquareDistribution.quantile(0.95, degrees: 1), 3.841458820694124))
        #expect(isClose(ChiSquareDistribution.quantile(0.025, degrees: 10), 3.246972780236841))
        #expect(isClose(ChiSquareDistribution.quantile(0.5, degrees: 2), 1.386294361119891))
        #expect(ChiSquareDistribution.quantile(0.5, degrees: 0) == 0)
    }

    @Test(arguments: [0.3, 1, 2.5, 40, 900, 5_000], [1e-9, 0.01, 0.3, 0.5, 0.9, 0.999999])
    func `a gamma or beta quantile is where that share lies below`(shape: Double, share: Double) {
        let gamma = GammaDistribution.quantile(share, shape: shape)
        #expect(isClose(GammaDistribution.lowerTail(gamma, shape: shape), share, within: 1e-10))
        #expect(isClose(GammaDistribution.lowerTail(gamma, shape: shape) + GammaDistribution.upperTail(gamma, shape: shape), 1))
        let beta = BetaDistribution.quantile(share, shape, 3)
        #expect(isClose(BetaDistribution.lowerTail(beta, shape, 3), share, within: 1e-10))
    }

    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `lower tails of binomial counts are R's`() throws {
        for row in try GoldenTable("binomial_lower_tail").rows {
            let (x, n, p) = (row.count("x"), row.count("n"), row.number("p0"))
            #expect(isClose(BinomialDistribution.lowerTail(x, of: n, probability: p), row.number("p_le")))
            #expect(isClose(BinomialDistribution.midP(x, of: n, probability: p), row.number("midp")))
        }
    }

    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `counts beside expected counts are tested and bounded as R does`() throws {
        for row in try GoldenTable("poisson_oe_tests").rows {
            let counts = ObservedExpected(observed: row.count("O"), expected: row.number("E"))
            let interval = counts.ratioInterval()
            #expect(isClose(counts.lowerTail, row.number("p_le")))
            #expect(isClose(PoissonDistribution.midP(counts.observed, mean: counts.expected), row.number("midp")))
            #expect(isClose(counts.ratio, row.number("ratio")))
            #expect(isClose(interval.lower, row.number("ratio_lo95")))
            #expect(isClose(interval.upper, row.number("ratio_hi95")))
        }
    }

    @Test func `counts that scatter more have wider limits`() {
        let counts = ObservedExpected(observed: 24, expected: 53.2)
        let (plain, scattered) = (counts.ratioInterval(), counts.ratioInterval(overdispersion: 1.6))
        #expect(scattered.lower < plain.lower && scattered.upper > plain.upper)
        #expect(isClose(scattered.lower, ChiSquareDistribution.quantile(0.025, degrees: 30) / 66.5))
    }
}
