import Statistics
import TestSupport
import Testing
@testable import Alerting

@Suite struct RateSplitTests {
    @Test func `the parts add up to the change exactly, units that came or went included`() throws {
        var random = SeededGenerator(seed: 12_345)
        for _ in 0..<500 {
            func share() -> Share {
                let total = Int(random.unit() * 60)
                return Share(Int(random.unit() * Double(total + 1)), of: total)
            }
            guard let split = RateSplit((0..<6).map { ("局\($0)", now: share(), earlier: share()) }) else { continue }
            #expect(abs(split.rateEffect + split.mixEffect - split.change) < 1e-12)
        }
    }

    @Test func `a pure shift of tickets is a mix effect, a pure fall of shares a rate effect`() throws {
        let shift = try #require(RateSplit([("好", now: Share(18, of: 20), earlier: Share(72, of: 80)),
                                                  ("差", now: Share(40, of: 80), earlier: Share(10, of: 20))]))
        #expect(abs(shift.rateEffect) < 1e-12 && abs(shift.mixEffect - shift.change) < 1e-12 && shift.change < -0.2)
        let fall = try #require(RateSplit([("甲", now: Share(40, of: 50), earlier: Share(45, of: 50)),
                                                 ("乙", now: Share(20, of: 50), earlier: Share(45, of: 50))]))
        #expect(abs(fall.mixEffect) < 1e-12 && fall.parts.first?.name == "乙")
    }

    @Test func `nothing can be split without tickets in both windows`() {
        #expect(RateSplit([("甲", now: Share(4, of: 5), earlier: Share(0, of: 0))]) == nil)
    }
}
