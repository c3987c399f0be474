import Statistics
import Testing
import Tickets
@testable import Alerting

@Suite struct AlertSentenceTests {
    private func slow(_ observed: Int, of expected: Double) throws -> Reason {
        .pace(onset: try .on("2025-09-28"), counts: ObservedExpected(observed: observed, expected: expected), sum: 5, limit: 4,
              overdispersion: 1, driver: nil)
    }

    @Test func `the sentence tells what was expected, what happened, since when and the on-time share`() throws {
        var context = AlertSentence.Context()
        context.due = Share(61, of: 74)
        context.usual = Share(137, of: 143)
        let words = AlertSentence(Series(.department, "城市管理局"), try slow(24, of: 53.2), on: try .on("2025-10-08"), context: context).words
        #expect(words.chinese == "【城市管理局】近 11 天应办结约 53.2 件、实际办结 24 件（约为平常的 45%，95% 区间 29%–67%），自 9月28日 起明显变慢；"
            + "最近 14 天到期工单按期办结率 82.4%（61/74），去年同期水平 95.8%。")
        #expect(words.english == "城市管理局: in the last 11 days about 53.2 closures were expected from its open tickets, 24 happened "
            + "(45 % of the usual pace, 95 % CI 29–67 %), slower since 28 Sep; of 74 tickets due in the last 14 days 61 were on time "
            + "(82.4 %; usual 95.8 %).")
    }

    @Test func `of few tickets it asks to look at them`() throws {
        var context = AlertSentence.Context()
        context.overdue = 7
        let words = AlertSentence(Series(.community, "云栖社区"), try slow(1, of: 8), on: try .on("2025-10-08"), context: context).words
        #expect(words.chinese == "【云栖社区】样本较少（预计 8 件，实际 1 件），请人工核对以下 7 件。")
        #expect(words.english == "云栖社区: few tickets (about 8 closures expected, 1 happened); please look at these 7 by hand.")
    }

    @Test func `every reason has words in both languages and names its numbers`() throws {
        let window = try CalendarDay.on("2025-09-25")..<CalendarDay.on("2025-10-09")
        let reasons: [Reason] = [
            try slow(24, of: 53.2), .onTime(Share(61, of: 74), least: 0.9, window: window),
            .dropped(Share(61, of: 74), from: Share(90, of: 95), lowestDrop: 0.031, window: window, earlier: window),
            .inARow([Share(4, of: 6), Share(3, of: 5)], least: 0.9),
            .closedWithin(Share(61, of: 74), workdays: 5, least: 0.9, received: window), .overdue(12, limit: 10, median: 4.5),
            .data(.missing(window.lowerBound)), .data(.small(window.lowerBound, rows: 3, usual: 90)),
        ]
        for reason in reasons {
            let words = AlertSentence(.office, reason, on: window.upperBound).words
            #expect(words.chinese.hasPrefix("【全市】") && words.chinese.hasSuffix("。") && !words.chinese.contains("—"))
            #expect(words.english.hasPrefix("The whole office: ") && words.english.hasSuffix("."))
            #expect(!reason.numbers.isEmpty)
        }
    }
}
