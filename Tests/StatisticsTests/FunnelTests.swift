import Statistics
import Testing

@Suite struct FunnelTests {
    /// With half on time of ten, none at all has a probability of 1/1024 and one or none of 11/1024: beyond 1/1000 is only the first.
    @Test(arguments: [(0, FunnelLimits.Place.below), (1, .within), (9, .within), (10, .above)])
    func `only what chance leaves once in a thousand is beyond the limits`(count: Int, place: FunnelLimits.Place) {
        #expect(FunnelLimits(centre: 0.5).place(of: Share(count, of: 10)) == place)
    }

    /// P(X ≤ 95 of 100) at 0.99 is 0.0034, P(X ≤ 94) 0.0005.
    @Test(arguments: [(94, FunnelLimits.Place.below), (95, .within), (100, .within)])
    func `near a share of one the limits are not symmetric`(count: Int, place: FunnelLimits.Place) {
        #expect(FunnelLimits(centre: 0.99).place(of: Share(count, of: 100)) == place)
    }

    @Test func `fewer than ten are not judged, and nothing is beyond where all are alike`() {
        #expect(FunnelLimits(centre: 0.99).place(of: Share(0, of: 9)) == .few)
        #expect(FunnelLimits(centre: 1).place(of: Share(50, of: 50)) == .within)
    }

    @Test(arguments: [0.5, 0.9627, 0.999], [10, 57, 700, 100_000])
    func `a share is beyond the printed limits exactly where its place says so`(centre: Double, total: Int) {
        let limits = FunnelLimits(centre: centre), ends = limits.limits(total: total, confidence: FunnelLimits.outer)
        let inner = limits.limits(total: total, confidence: FunnelLimits.inner)
        #expect(ends.lower <= inner.lower && inner.lower <= centre && centre <= inner.upper && inner.upper <= ends.upper)
        let middle = Int(centre * Double(total))
        for count in Set([0, total, middle] + (max(0, middle - 60)...min(total, middle + 60))) {
            let share = Share(count, of: total), place = limits.place(of: share)
            if ends.lower > 0 { #expect((place == .below) == (share.value <= ends.lower), "\(count)") } else { #expect(place != .below) }
            if ends.upper < 1 { #expect((place == .above) == (share.value >= ends.upper), "\(count)") } else { #expect(place != .above) }
        }
    }
}
