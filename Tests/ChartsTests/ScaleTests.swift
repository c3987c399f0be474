@testable import Charts
import Testing

@Suite struct ScaleTests {
    @Test(arguments: [
        ([327.0], true, [0.0, 100, 200, 300, 400]), ([2673.0], true, [0, 1000, 2000, 3000]), ([3.0, 1], true, [0, 1, 2, 3]),
        ([0.7], true, [0, 1]), ([0], true, [0, 1]), ([-30.0, 55], true, [-40, -20, 0, 20, 40, 60]),
    ] as [([Double], Bool, [Double])])
    func `ticks of counts are whole and 1, 2 or 5 times a power of ten apart`(values: [Double], includesZero: Bool, ticks: [Double]) {
        #expect(Scale(values, includesZero: includesZero, isWhole: true).ticks == ticks)
    }

    @Test func `an axis of shares does not pass what they cannot pass`() {
        let near = Scale([96.2, 100], includesZero: false, limits: 0...100)
        #expect(near.upper == 100 && near.lower == 96)
        let flow = Scale([98, 108.3], includesZero: false, limits: 0...100)
        #expect(flow.upper >= 108.3)
        let constant = Scale([100, 100], includesZero: false, limits: 0...100)
        #expect(constant.upper == 100 && constant.lower < 100)
    }

    @Test(arguments: 1...500) func `all values lie on the axis`(seed: Int) {
        let values = (0..<3).map { Double((seed * 7919 + $0 * 104_729) % 9973) / Double(seed) }
        let scale = Scale(values, includesZero: seed.isMultiple(of: 2))
        #expect(values.allSatisfy { (-1e-9...1 + 1e-9).contains(scale.share($0)) })
        #expect((2...12).contains(scale.ticks.count))
    }

    @Test func `labels say no more decimals than the ticks need, coordinates one at most`() {
        #expect(ValueFormat.percent.tick(97.5, step: 0.5) == "97.5%")
        #expect(ValueFormat.percent.tick(80, step: 20) == "80%")
        #expect(ValueFormat.count.label(-1.5) == "-1.50")
        #expect([12.0, 12.04, 12.05, -0.14, 0].map(\.coordinate) == ["12", "12", "12.1", "-0.1", "0"])
    }
}
