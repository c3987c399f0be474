import Statistics
import TestSupport
import Testing

@Suite(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
struct IntervalTests {
    @Test func `Wilson's and Clopper-Pearson's limits are R's`() throws {
        let rows = try GoldenTable("binomial_intervals").rows
        #expect(rows.count == 30)
        for row in rows {
            let share = Share(row.count("x"), of: row.count("n")), confidence = row.number("conf")
            let (wilson, exact) = (share.wilson(confidence: confidence), share.clopperPearson(confidence: confidence))
            #expect(isClose(share.value, row.number("p")))
            #expect(isClose(wilson.lower, row.number("wilson_lo")))
            #expect(isClose(wilson.upper, row.number("wilson_hi")))
            #expect(isClose(exact.lower, row.number("cp_lo")), "\(share) \(exact)")
            #expect(isClose(exact.upper, row.number("cp_hi")), "\(share) \(exact)")
        }
    }

    @Test func `Newcombe's limits of a drop and Fisher's test agree with statsmodels and scipy`() throws {
        for row in try GoldenTable("newcombe_diff").rows {
            let current = Share(row.count("x_cur"), of: row.count("n_cur")), earlier = Share(row.count("x_cmp"), of: row.count("n_cmp"))
            let (drop, interval) = current.drop(from: earlier)
            #expect(isClose(drop, row.number("drop")))
            #expect(isClose(interval.lower, row.number("newcombe_lo")))
            #expect(isClose(interval.upper, row.number("newcombe_hi")))
            #expect(isClose(FisherExactTest.lower(current, than: earlier), row.number("fisher_less_p"), within: 1e-10, absolute: 0))
        }
    }
}
