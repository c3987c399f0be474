import Foundation
import Statistics
import TestSupport
import Testing

@Suite(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
struct ChartTests {
    @Test func `Laney's limits widen the p-chart by what the baseline scatters`() throws {
        let rows = try GoldenTable("pchart_laney").rows
        let shares = rows.map { Share($0.count("x"), of: $0.count("n")) }
        let chart = PChart(baseline: zip(rows, shares).filter { $0.0.isSet("baseline") }.map(\.1))
        #expect(isClose(chart.centre, 0.927947598253275) && isClose(chart.sigmaZ, 1.97942555952193))
        for (row, share) in zip(rows, shares) {
            let (plain, laney) = (chart.limits(total: share.total), chart.laneyLimits(total: share.total))
            #expect(isClose(chart.sigma(total: share.total), row.number("sigma")))
            #expect(isClose(chart.score(share), row.number("z"), absolute: 1e-11))
            #expect(isClose(plain.lower, row.number("p_lcl")) && isClose(plain.upper, row.number("p_ucl")))
            #expect(isClose(laney.lower, row.number("laney_lcl")) && isClose(laney.upper, row.number("laney_ucl")))
            #expect((share.value < plain.lower) == row.isSet("p_signal"))
            #expect((share.value < laney.lower) == row.isSet("laney_signal"))
        }
    }

    @Test func `the moving average knows its variance after each point`() throws {
        var average = ExponentialAverage(centre: 0.927947598253275, weight: 0.2)
        for row in try GoldenTable("ewma").rows {
            average.add(Share(row.count("x"), of: row.count("n")))
            #expect(isClose(average.value, row.number("ewma")) && isClose(average.variance, row.number("var")))
            #expect(isClose(average.lowerLimit(), row.number("lcl")))
            #expect((average.value < average.lowerLimit()) == row.isSet("signal"))
        }
    }

    @Test(arguments: [4.0, 5.0])
    func `the binomial CUSUM walks and signals as R's categoricalCUSUM`(limit: Double) throws {
        var sum = CumulativeSum()
        for row in try GoldenTable("binomial_cusum_h\(Int(limit))").rows {
            let weight = Evidence.ofRaisedOdds(late: row.count("late"), total: row.count("n"), probability: row.number("q0"), oddsRatio: 3)
            let (reached, signal) = sum.signals(weight, limit: limit)
            #expect(isClose(weight, row.number("W")) && isClose(reached, row.number("C"), absolute: 1e-11))
            #expect(signal == row.isSet("alarm"))
        }
    }

    @Test func `the risk-adjusted CUSUM weighs each ticket by its own probability`() throws {
        var sum = CumulativeSum()
        for row in try GoldenTable("risk_adjusted_cusum").rows {
            let weight = Evidence.ofRaisedOdds(late: row.count("late"), total: 1, probability: row.number("q"), oddsRatio: 3)
            let (reached, signal) = sum.signals(weight, limit: 4)
            #expect(isClose(weight, row.number("W")) && isClose(reached, row.number("C"), absolute: 1e-11))
            #expect(signal == row.isSet("alarm"))
        }
    }

    @Test(arguments: [(1.0, "1"), (1.3, "1.3")])
    func `the observed-versus-expected CUSUM walks slower where counts scatter more`(overdispersion: Double, name: String) throws {
        var sum = CumulativeSum()
        for row in try GoldenTable("oe_cusum").rows {
            let weight = Evidence.ofSlowdown(ObservedExpected(observed: row.count("O"), expected: row.number("E")), to: 0.5)
            let (reached, signal) = sum.signals(weight / overdispersion, limit: 4.5)
            #expect(isClose(weight, row.number("W")) && isClose(reached, row.number("C_phi\(name)"), absolute: 1e-11))
            #expect(signal == row.isSet("alarm_phi\(name)"))
        }
    }

    @Test func `one ticket-day weighs about the same by hazard as by Poisson count`() throws {
        for row in try GoldenTable("bernoulli_hazard_increments").rows {
            let (p, slowdown) = (row.number("p0"), row.number("rho"))
            for (isClosed, hazard, poisson) in [(true, "W_closed", "poisson_closed"), (false, "W_open", "poisson_open")] {
                #expect(isClose(Evidence.ofSlowdown(isClosed: isClosed, probability: p, to: slowdown), row.number(hazard), absolute: 1e-11))
                let counts = ObservedExpected(observed: isClosed ? 1 : 0, expected: p)
                #expect(isClose(Evidence.ofSlowdown(counts, to: slowdown), row.number(poisson), absolute: 1e-11))
            }
        }
    }

    /// The reference has four significant digits. Eight rows, spread over the table; all of them in `deploy/test --long`.
    @Test func `mean run lengths are those of the Markov chain`() throws {
        let isLong = ProcessInfo.processInfo.environment["HOTLINE_LONG"] == "1"
        let paces = [("ARL0", 1), ("ARL_m0.7", 0.7), ("ARL_half", 0.5), ("ARL_quarter", 0.25), ("ARL_stop", 1e-4)]
        let rows = try GoldenTable("oe_cusum_arl_reference").rows
        for (index, row) in rows.enumerated() where isLong || index % 9 == 4 {
            for (paceIndex, (column, pace)) in paces.enumerated() where isLong || paceIndex == index % paces.count {
                let days = RunLength.average(expected: row.number("E"), pace: pace, slowdown: row.number("rho"), limit: row.number("h"))
                #expect(isClose(days, row.number(column), within: 6e-4), "\(row["rho"]) \(row["E"]) \(row["h"]) \(column)")
            }
        }
    }
}
