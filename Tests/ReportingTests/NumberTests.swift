@testable import Reporting
import Testing
import TestSupport
import Tickets

@Suite struct NumberTests {
    @Test(arguments: [
        (3031, 3130, "+3.27"), (200, 199, "-0.50"), (80, 82, "+2.50"), (7, 7, "0.00"), (1, 3, "+200.00"), (5, 0, "-100.00"),
        // Half of a hundredth goes away from zero.
        (80_000, 80_002, "+0.01"), (16_000, 16_002, "+0.01"), (20_000, 20_003, "+0.02"), (20_000, 19_997, "-0.02"),
    ])
    func `a change in counts has two decimals and a sign`(base: Int, current: Int, printed: String) {
        #expect(Change(from: base, to: current).percent == printed)
    }

    @Test func `a change that is not nothing never prints as none, and a remainder never as all gone`() {
        #expect(Change(from: 1_000_000, to: 1_000_001).percent == "+0.01")
        #expect(Change(from: 1_000_000, to: 1).percent == "-99.99")
    }

    @Test func `from zero there is no percentage, only a reason`() {
        #expect(Change(from: 0, to: 12) == .none(.baseZero))
        #expect(Change(from: 0, to: 0) == .none(.baseZero))
        #expect(Change(from: 0, to: 12).percent == nil)
    }

    @Test func `the report's shares add up to 100`() throws {
        let shares = try #require(Shares.hundredths(of: [99, 2673, 88, 11, 196, 63]))
        #expect(shares == [317, 8540, 281, 35, 626, 201])
        #expect(shares.reduce(0, +) == 10_000)
        #expect(Shares.hundredths(of: [1, 1, 1]) == [3334, 3333, 3333])
        #expect(Shares.hundredths(of: [0, 5, 0]) == [0, 10_000, 0])
        #expect(Shares.hundredths(of: [0, 0]) == nil)
        #expect(Shares.hundredths(of: []) == nil)
    }

    @Test func `a small share is not nothing and the largest not all`() {
        #expect(Shares.hundredths(of: [1_000_000, 1, 0, 3]) == [9_998, 1, 0, 1])
    }

    @Test func `shares of random counts add up, follow the counts and stay within a hundredth or the smallest share`() {
        var random = SeededGenerator(seed: 12345)
        for _ in 0..<500 {
            let counts = (0..<Int.random(in: 1...40, using: &random)).map { _ in Int.random(in: 0...5000, using: &random) }
            guard let shares = Shares.hundredths(of: counts) else { continue }
            let whole = counts.reduce(0, +)
            #expect(shares.reduce(0, +) == 10_000)
            for (count, share) in zip(counts, shares) {
                #expect((count == 0) == (share == 0))
                #expect(abs(share * whole - count * 10_000) <= whole * counts.count)
            }
        }
    }

    @Test func `a mean per day is rounded half up`() {
        #expect(Ratio.mean(3130, days: 366) == "8.55")
        #expect(Ratio.mean(1, days: 8) == "0.13")
        #expect(Ratio.mean(0, days: 31) == "0.00")
    }

    @Test func `thousands are grouped`() {
        #expect([0, 999, 1000, 1_234_567].map(\.grouped) == ["0", "999", "1,000", "1,234,567"])
    }

    @Test(arguments: [("办结率", 6), ("abc", 3), ("（宗）", 6), ("e\u{301}", 1), ("—", 1), ("🚌", 2), ("ｱ", 1), ("한", 2)])
    func `wide characters take two columns`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }
}
