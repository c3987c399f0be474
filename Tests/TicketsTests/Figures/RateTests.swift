import Testing
@testable import Tickets

@Suite struct RateTests {
    static func rate(_ closed: Int, of received: Int) -> Rate {
        var tally = Tally()
        tally.closedOnTime = closed
        tally.openNotDue = received - closed
        return Rate(.closedOfReceived, of: tally)
    }

    @Test(arguments: [
        (3056, 3130, "97.64"), (1, 8, "12.50"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 1, "100.00"), (0, 5, "0.00"),
        (99_999, 100_000, "99.99"), (199_999, 200_000, "99.99"), (1, 1_000_000, "0.01"), (1, 20_000, "0.01"), (2477, 3136, "78.99"),
    ])
    func `percent is rounded half up and never reaches 100 or 0 unless it is exactly that`(closed: Int, received: Int, percent: String) {
        #expect(Self.rate(closed, of: received).percent == percent)
    }

    @Test func `nothing out of nothing has no percent`() {
        #expect(Self.rate(0, of: 0).percent == nil)
        #expect(Self.rate(0, of: 0).prose == "—")
    }

    @Test func `prose writes 100% and 0% only where they are exact`() {
        #expect(Self.rate(5, of: 5).prose == "100%")
        #expect(Self.rate(99_999, of: 100_000).prose == "99.99%")
        #expect(Self.rate(0, of: 5).prose == "0%")
        #expect(Self.rate(3056, of: 3130).prose == "97.64%")
    }

    @Test func `a ratio of flows may pass 100 percent`() {
        var tally = Tally()
        tally.openNotDue = 28_491
        tally.closedInWindow = 28_498
        #expect(Rate(.flow, of: tally).percent == "100.02")
        tally.openNotDue = 1_000_000
        tally.closedInWindow = 1_000_001
        #expect(Rate(.flow, of: tally).percent == "100.01")
    }

    @Test func `points are the exact difference, rounded once`() {
        #expect(Self.rate(97, of: 100).points(since: Self.rate(96, of: 100)) == "+1.00")
        #expect(Self.rate(1, of: 3).points(since: Self.rate(2, of: 3)) == "-33.33")
        #expect(Self.rate(1, of: 2).points(since: Self.rate(2, of: 4)) == "0.00")
        #expect(Self.rate(1, of: 2).points(since: Self.rate(0, of: 0)) == nil)
    }

    @Test func `rates of different definitions are never compared`() {
        var tally = Tally()
        tally.closedOnTime = 1
        #expect(Rate(.closedOfReceived, of: tally).points(since: Rate(.closedOfDue, of: tally)) == nil)
    }

    @Test func `the report of 2020 is 97_64 percent of received and 100 percent of due`() {
        var tally = Tally()
        tally.closedOnTime = 3000
        tally.closedLate = 56
        tally.openNotDue = 74
        #expect(Rate(.closedOfReceived, of: tally).percent == "97.64")
        #expect(Rate(.closedOfDue, of: tally).percent == "100.00")
    }

    @Test func `every definition divides counts of one basis`() {
        var tally = Tally()
        for (index, count) in Tally.counts.enumerated() { tally[keyPath: count] = index + 1 }
        let ratios = Dictionary(uniqueKeysWithValues: RateDefinition.allCases.map { ($0, $0.ratio(tally)) })
        #expect(ratios[.closedOfReceived]! == (6, 21))
        #expect(ratios[.closedOfDue]! == (6, 11))
        #expect(ratios[.closedOfClosable]! == (11, 10))
        #expect(ratios[.onTimeOfDue]! == (9, 8))
        #expect(ratios[.onTimeOfClosed]! == (1, 3))
        #expect(ratios[.closedOfDueInWindow]! == (15, 14))
        #expect(ratios[.onTimeOfDueInWindow]! == (16, 14))
        #expect(ratios[.closedOfDispatched]! == (13, 12))
        #expect(ratios[.flow]! == (17, 21))
        #expect(ratios[.overdue]! == (7, 8))
    }
}
