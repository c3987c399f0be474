@testable import Reporting
import Statistics
import Testing
import Tickets

@Suite struct UnitComparisonTests {
    /// Pooled 300 of 340; C has 14 of 30 where chance leaves 20 and more, E too few to say.
    private func office(_ settings: SummarySettings = SummarySettings()) throws -> Summary {
        try summary(of: .month(5, of: 2020), settings: settings) { window in
            let counts = [("A", 196, 4), ("B", 90, 10), ("C", 14, 16), ("E", 0, 5), ("", 0, 5)]
            return PeriodFigures(counts.flatMap { name, onTime, late in
                [ExampleTicket(standing: .closedOnTime, month: window.months[0], department: name, count: onTime),
                 ExampleTicket(standing: .closedLate, month: window.months[0], department: name, count: late)]
            })
        }
    }

    @Test func `units stand in tiers against the pooled rate`() throws {
        let units = try #require(try office().comparison(of: .department))
        #expect(units.pooled == Ratio(numerator: 300, denominator: 340))
        #expect(units.byTier.map(\.key) == ["C", "B", "A", "E", ""])
        #expect(units.byTier.map(\.place) == [.below, .within, .above, .few, nil])
    }

    @Test func `in order stand those with enough tickets, equal ones together`() throws {
        let units = try #require(try office().comparison(of: .department))
        #expect(units.byRank.map(\.key) == ["A", "B", "C", "E", ""])
        #expect(units.byRank.map(\.rank) == [1, 2, 3, nil, nil])
        // Wilson's interval of 90/100, as R's prop.test without correction prints it.
        #expect(units.units.first { $0.key == "B" }?.wilsonHundredths == 8256...9448)
    }

    @Test func `one unit, or none with anything due, is not compared`() throws {
        let alone = try summary(of: .month(5, of: 2020)) { figures(received: 20, closed: 18, overdue: 2, month: $0.months[0]) }
        #expect(alone.comparison(of: .department) == nil)
        #expect(try office().comparison(of: .channel) == nil)
    }

    @Test func `what is printed is ranked only where that is asked for`() throws {
        let tiers = TextRenderer().render(try office())
        #expect(tiers.contains("正常下限") && !tiers.contains("名次"))
        var settings = SummarySettings()
        settings.isRanked = true
        let ranks = TextRenderer().render(try office(settings))
        #expect(!ranks.contains("正常下限") && ranks.contains("名次"))
    }
}
