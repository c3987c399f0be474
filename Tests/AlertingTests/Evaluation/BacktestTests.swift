import TestSupport
import Testing
import Tickets
@testable import Alerting

@Suite(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
struct BacktestTests {
    private func replay(_ rules: [WatchedRule], _ sensitivity: Sensitivity = .standard) throws -> Backtest {
        var policy = AlertPolicy()
        policy.rules = rules
        policy.sensitivity = sensitivity
        return Backtest(try GoldenOffice.history(), policy, since: try .on("2025-06-01"))
    }

    @Test func `the monitor would have fired when the reference says, and for how long`() throws {
        let backtest = try replay(WatchedRule.standard)
        let first = try #require(backtest.episodes.first { $0.key.series == Series(.department, "城市管理局") })
        #expect(first.firedOn == (try .on("2025-09-30")) && first.endedOn == nil && backtest.daysOpen(first) == 58)
        #expect(backtest.messages.allSatisfy { $0.day >= (first.firedOn) })
        #expect(backtest.noisyRules().isEmpty && backtest.messagesAMonth > backtest.alarmsAMonth && backtest.alarmsAMonth > 0,
                "\(backtest.messages.map { "\($0.kind) \($0.group.name) \($0.day)" })")
    }

    @Test func `the less sensitive monitor fires no earlier`() throws {
        let standard = try replay(WatchedRule.standard).episodes.count
        #expect(try replay(WatchedRule.standard, .conservative).episodes.count <= standard)
        #expect(try replay(WatchedRule.standard, .sensitive).episodes.count >= standard)
    }

    @Test func `a rule that would talk every other day is above the budget`() throws {
        let rules = [WatchedRule(.backlog(count: 2, factor: nil), levels: Set(Level.allCases)),
                     WatchedRule(.onTimeBelowInARow(least: 0.99, workdays: 1), levels: Set(Level.allCases))]
        let backtest = try replay(rules)
        #expect(!backtest.noisyRules().isEmpty, "\(backtest.alarmsAMonthByRule)")
        // Each is named that has to go before the others are bearable.
        let loudest = backtest.alarmsAMonthByRule.max { $0.value < $1.value }
        #expect(backtest.noisyRules().first == loudest?.key && backtest.noisyRules(budget: 0.01).count == 2)
    }
}
