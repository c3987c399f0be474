import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct EstimateTests {
    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `adjusted p-values are R's`() throws {
        let rows = try GoldenTable("bh").rows, values = rows.map { $0.number("p") }
        for (row, adjusted) in zip(rows, FalseDiscoveryRate.benjaminiHochberg(values)) {
            #expect(isClose(adjusted, row.number("bh")))
            #expect((adjusted <= 0.05) == row.isSet("reject_q05"))
        }
        for (row, adjusted) in zip(rows, FalseDiscoveryRate.benjaminiYekutieli(values)) {
            #expect(isClose(adjusted, row.number("by")))
        }
    }

    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `weak ratios are drawn to the mean`() throws {
        let rows = try GoldenTable("eb_gamma").rows
        let groups = rows.map { ObservedExpected(observed: $0.count("O"), expected: $0.number("E")) }
        let shrinkage = GammaShrinkage(groups)
        for (row, group) in zip(rows, groups) {
            #expect(isClose(group.ratio, row.number("raw")))
            #expect(isClose(shrinkage.ratio(group), row.number("shrunk")))
        }
    }

    @Test func `two groups cannot tell a prior and are drawn to 1`() {
        let group = ObservedExpected(observed: 30, expected: 20)
        #expect(GammaShrinkage([group, group]).ratio(group) == 40.0 / 30)
    }

    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `the share that closes within k days is survfit's, with both intervals`() throws {
        let curve = KaplanMeier(try GoldenTable("km_tickets").rows.map { ($0.count("days"), $0.isSet("closed")) })
        for row in try GoldenTable("km_expected").rows {
            let point = curve.at(row.count("k")), plain = point.plainInterval()
            let interval = try #require(point.interval())
            #expect(point.atRisk == row.count("at_risk") && point.ended == row.count("closed_at_k"))
            #expect(isClose(point.endedShare, row.number("closed_within_k")))
            #expect(isClose(point.standardError, row.number("greenwood_se")))
            #expect(isClose(plain.lower, row.number("plain_lo")) && isClose(plain.upper, row.number("plain_hi")))
            #expect(isClose(interval.lower, row.number("loglog_lo")) && isClose(interval.upper, row.number("loglog_hi")))
        }
    }

    @Test func `a curve without running cases is the plain share, and has no interval at its ends`() {
        let curve = KaplanMeier(ended: [0, 1, 3], censored: [])
        #expect(curve.at(1).endedShare == 0.25)
        #expect(curve.at(0).interval() == nil && curve.at(2).interval() == nil)
        #expect(curve.median == 2)
        #expect(KaplanMeier(ended: [], censored: []).at(5).endedShare == 0)
    }

    @Test func `percentiles lie between the two nearest values`() {
        #expect(Percentile.of([4, 1, 2, 3], fraction: 0.5) == 2.5)
        #expect(Percentile.of([1, 2, 3, 4, 5], fraction: 0.9) == 4.6)
        #expect(Percentile.median([]) == nil)
    }

    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `the two published rates of one data set have the limits that statsmodels gives`() throws {
        let file = try Data(contentsOf: URL(filePath: SharedData.path("alert-golden/denominators.json")))
        let root = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
        let rates = root.values.compactMap { $0 as? [String: Any] }
        #expect(rates.count == 2)
        for rate in rates {
            let share = Share(try #require(rate["x"] as? Int), of: try #require(rate["n"] as? Int))
            let limits = try #require(rate["wilson95"] as? [Double])
            #expect(isClose(share.value, try #require(rate["rate"] as? Double)))
            #expect(isClose(share.wilson().lower, limits[0]) && isClose(share.wilson().upper, limits[1]))
        }
    }
}
