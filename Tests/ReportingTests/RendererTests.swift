import Foundation
@testable import Reporting
import Testing
import TestSupport
import Tickets

extension SummaryFormat {
    static var texts: [SummaryFormat] { allCases.filter { !$0.isBinary } }
}

@Suite struct RendererTests {
    @Test(arguments: SummaryFormat.texts, Language.allCases)
    func `the year is printed as recorded`(format: SummaryFormat, language: Language) async throws {
        let bytes = try await format.render(try annualSummary(), language: language)
        try expectSnapshot(String(decoding: bytes, as: UTF8.self), "year-2020.\(language.rawValue).\(format.rawValue)")
    }

    @Test(arguments: SummaryFormat.texts)
    func `a month with excluded, overdue and hostile names is printed as recorded`(format: SummaryFormat) async throws {
        let bytes = try await format.render(try monthlySummary())
        try expectSnapshot(String(decoding: bytes, as: UTF8.self), "month-2020-05.\(format.rawValue)")
    }

    @Test(arguments: [SummaryFormat.text, .markdown], Language.allCases)
    func `a February with Spring Festival in it is printed as recorded`(format: SummaryFormat, language: Language) async throws {
        let bytes = try await format.render(try februarySummary(), language: language)
        try expectSnapshot(String(decoding: bytes, as: UTF8.self), "month-2021-02.\(language.rawValue).\(format.rawValue)")
    }

    @Test(arguments: SummaryFormat.texts)
    func `an unfinished week of ranked units is printed as recorded`(format: SummaryFormat) async throws {
        let bytes = try await format.render(try weeklySummary())
        try expectSnapshot(String(decoding: bytes, as: UTF8.self), "week-2020W19.\(format.rawValue)")
    }

    @Test(arguments: SummaryFormat.texts)
    func `a missing period is printed as recorded`(format: SummaryFormat) async throws {
        let bytes = try await format.render(try summary(of: .month(5, of: 2020)) { _ in nil })
        try expectSnapshot(String(decoding: bytes, as: UTF8.self), "missing.\(format.rawValue)")
    }

    @Test func `JSON has the promised keys in their order and carries the year's figures`() throws {
        let text = JSONRenderer().render(try annualSummary())
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let promised = ["period", "as_of", "known_at", "totals", "rates", "by_category", "by_department", "by_district", "by_community",
                        "by_channel", "by_month", "flow", "stock", "satisfaction", "durations", "comparisons", "data", "sentence"]
        let places = promised.map { text.range(of: "\n  \"\($0)\": ")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        let found = places.compactMap { $0 }
        #expect(found == found.sorted())
        let totals = try #require(json["totals"] as? [String: Int])
        #expect(totals["received"] == 3130 && totals["closed"] == 3056 && totals["open_not_due"] == 74)
        let period = try #require(json["period"] as? [String: String])
        #expect(period == ["kind": "year", "start": "2020-01-01", "end": "2021-01-01", "label": "2020年"])
        #expect(json["as_of"] as? String == "2021-01-01T00:00:00+08:00")
        let categories = try #require(json["by_category"] as? [[String: Any]])
        #expect(categories.count == 7)
        #expect(categories.allSatisfy { ($0["rates"] as? [Any])?.count == 9 && ($0["totals"] as? [String: Int])?.count == 9 })
        #expect((json["by_month"] as? [Any])?.count == 12)
    }

    @Test func `JSON escapes what it must and no slashes`() {
        let json = JSON.object([("a/b", "\"\\\n\u{1B}/中"), ("n", .number(12.5)), ("none", .number(.nan)), ("list", .array([]))])
        #expect(json.text == #"{"a/b": "\"\\\n\u001b/中", "n": 12.5, "none": null, "list": []}"# + "\n")
    }

    @Test func `a name that begins like a formula is harmless in CSV`() throws {
        let csv = String(decoding: CSVRenderer().render(try monthlySummary()), as: UTF8.self)
        #expect(csv.contains("by_department,'=cmd|' /C calc'!A0,'=cmd|' /C calc'!A0,received,,,10\r\n"))
        #expect(csv.contains("by_department,\"B,\"\"C\"\"\nD\","))
        #expect(csv.contains("comparisons,previous,2020年4月,received_change,,,+5.00\r\n"))
    }

    @Test func `no control character of a name reaches the terminal`() throws {
        for text in [TextRenderer().render(try monthlySummary()), MarkdownRenderer().render(try monthlySummary())] {
            #expect(!text.unicodeScalars.contains("\u{1B}"))
            #expect(text.contains("B,\"C\" D"))
        }
        #expect(MarkdownRenderer().render(try monthlySummary()).contains("交通\\*分局\\*"))
    }

    @Test func `all lines of a table end in the same column of a terminal`() throws {
        let lines = try section("按诉求类型", of: TextRenderer().render(annualSummary())).dropFirst(2)
        #expect(lines.count == 11)
        #expect(Set(lines.map { String($0).displayWidth }).count == 1)
    }

    @Test func `text pools all but the ten largest and keeps the unfilled last`() throws {
        let lines = try section("按承办单位（主办）", of: TextRenderer().render(annualSummary()))
        #expect(lines.count == 2 + 2 + 10 + 1 + 1 + 2)
        #expect(lines[14].hasPrefix("其余 3 个"))
        #expect(lines[15].hasPrefix("(未填)"))
        #expect(lines[17].hasPrefix("合计"))
    }

    @Test func `a breakdown that is asked for is whole and the only one besides the categories`() async throws {
        let text = String(decoding: try await SummaryFormat.text.render(try annualSummary(), breakdown: .department), as: UTF8.self)
        #expect(try section("按承办单位（主办）", of: text).count == 2 + 2 + 14 + 2)
        #expect(text.contains("\n按诉求类型\n"))
        #expect(!text.contains("\n按来源渠道\n"))
        let markdown = String(decoding: try await SummaryFormat.markdown.render(try annualSummary(), breakdown: .month), as: UTF8.self)
        #expect(markdown.contains("## 按受理月份"))
        #expect(!markdown.contains("## 按承办单位"))
    }

    @Test func `a unit with nothing due has neither 0 nor 100 percent`() throws {
        let summary = try summary(of: .month(5, of: 2020)) { window in
            PeriodFigures([ExampleTicket(month: window.months[0]),
                           ExampleTicket(standing: .openNotDue, month: window.months[0], department: "水务中心")])
        }
        let row = try section("按承办单位（主办）", of: TextRenderer().render(summary)).first { $0.hasPrefix("水务中心") }
        #expect(row?.contains("无应办结") == true)
    }

    private func section(_ title: String, of text: String) throws -> [Substring] {
        let section = try #require(text.components(separatedBy: "\n\n").first { $0.hasPrefix(title + "\n") })
        return Substring(section).split(separator: "\n")
    }
}
