import Foundation
@testable import Reporting
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// Every figure that a summary prints can be taken apart, down to as many rows as it says.
@Suite(.verifiedTallies) struct ExplainTests {
    /// A figure of the JSON: its reference, and what is printed there.
    struct Printed {
        var reference: String
        var counts: [Int]
    }

    /// Every count and rate below a `ref`.
    static func figures(in json: String) throws -> [Printed] {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let whole = try #require(root["ref"] as? String)
        var printed = [Printed]()
        func add(_ reference: String, _ group: Any?, prefix: String = "", except: Set<String> = []) {
            for (key, value) in group as? [String: Any] ?? [:] where !except.contains(key) {
                if let count = value as? Int { printed.append(Printed(reference: "\(reference)/\(prefix)\(key)", counts: [count])) }
            }
        }
        func add(_ rates: Any?) {
            for rate in rates as? [[String: Any]] ?? [] {
                let counts = ["numerator", "denominator"].map { rate[$0] as? Int ?? -1 }
                printed.append(Printed(reference: rate["ref"] as? String ?? "", counts: counts))
            }
        }
        add(whole, root["totals"])
        add(root["rates"])
        for dimension in Dimension.allCases {
            for row in root["by_\(dimension.rawValue)"] as? [[String: Any]] ?? [] {
                add(row["ref"] as? String ?? "", row["totals"])
                add(row["rates"])
            }
        }
        for group in ["flow", "stock", "satisfaction", "data"] { add(whole, root[group], prefix: "\(group).") }
        add(whole, root["durations"], prefix: "durations.", except: ["exact", "median_bucket_hours", "p90_bucket_hours",
                                                                      "median_hours", "p90_hours", "mean_hours"])
        add(whole, root["overdue"], prefix: "overdue.")
        add(whole, root["process"], prefix: "process.")
        for topic in root["topics"] as? [[String: Any]] ?? [] {
            printed.append(Printed(reference: topic["ref"] as? String ?? "", counts: [topic["received"] as? Int ?? -1]))
        }
        for dimension in [Dimension.category, .department] {
            for row in root["by_\(dimension.rawValue)"] as? [[String: Any]] ?? [] {
                add(row["ref"] as? String ?? "", row["satisfaction"], prefix: "satisfaction.")
            }
        }
        add(whole, root["curve"], prefix: "curve.", except: ["median_working_days"])
        for point in (root["curve"] as? [String: Any])?["points"] as? [[String: Any]] ?? [] {
            for count in ["at_risk", "closed", "left_open"] {
                printed.append(Printed(reference: "\(whole)/curve.\(count)_\(point["working_day"] ?? "")", counts: [point[count] as? Int ?? -1]))
            }
        }
        for figure in root["sentence_figures"] as? [[String: String]] ?? [] {
            if let count = Int(figure["value"] ?? "") { printed.append(Printed(reference: figure["ref"] ?? "", counts: [count])) }
        }
        for case let comparison as [String: Any] in (root["comparisons"] as? [String: Any] ?? [:]).values {
            for part in [comparison, comparison["current"] as? [String: Any] ?? [:]] {
                add(part["ref"] as? String ?? "", part, except: ["days", "days_loaded", "missing", "unfinished"])
            }
            add(comparison["rates"])
        }
        return printed
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `every figure of a summary is explained by as many rows`(seed: UInt64) async throws {
        let history = try await RandomHistory(seed: seed)
        let explainer = Explainer(store: history.store)
        let other = seed % 2 == 0 ? Period.range(from: Exports.day(3), until: Exports.day(7)) : .week(10, of: 2020)
        for (index, period) in [Period.month(3, of: 2020), other].enumerated() {
            var settings = SummarySettings()
            if index == 1 { settings.filter = seed % 2 == 0 ? [.category: "complaint"] : [.department: "A"] }
            var request = SummaryRequest(try #require(period))
            if seed % 2 == 0 { request.asOf = Exports.time(6, hour: 11) }
            if index == 1 { request.knowledge = .run(history.lastRun - 3) }
            let summary = try await Summarizer(store: history.store, settings: settings, rules: RandomHistory.rules).summary(request)
            let figures = try Self.figures(in: JSONRenderer().render(summary))
            #expect(figures.count > 200)
            for printed in figures {
                let reference = try FigureReference(printed.reference, zone: Exports.zone)
                #expect(printed.reference == "\(reference)")
                let explanation = try await explainer.explain(reference)
                let found: [Int] = switch (explanation.rows, explanation.value) {
                case (.tickets(let rows), .ratio): [rows.count(where: \.part.isInNumerator), rows.count(where: \.part.isInDenominator)]
                default: [explanation.rows.count]
                }
                #expect(found == printed.counts, "\(printed.reference)")
            }
        }
    }

    @Test func `a row names the file and the line from which the ticket was known then`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1"), Exports.ticket("2")]))
        try await store.take(Exports.export(day: 2, [Exports.ticket("2", closedOn: 2)]))
        let explainer = Explainer(store: store)
        func places(_ reference: String) async throws -> [String] {
            let explanation = try await explainer.explain(try FigureReference(reference, zone: Exports.zone))
            guard case .tickets(let rows) = explanation.rows else { return [] }
            return rows.map(\.fact.ticket).map { "\($0.number) \($0.standing.rawValue) \($0.fileName):\($0.line)" }
        }
        #expect(try await places("month-2020-03/received")
            == ["1 open_without_deadline day1.csv:2", "2 closed_without_deadline day2.csv:2"])
        #expect(try await places("month-2020-03/run-1/received")
            == ["1 open_without_deadline day1.csv:2", "2 open_without_deadline day1.csv:3"])
        #expect(try await places("month-2020-03@2020-03-02/run-2/closed").isEmpty)
        let sources = try await explainer.explain(try FigureReference("month-2020-03/run-2/received", zone: Exports.zone)).sources
        #expect(sources.map { "\($0.imported.run) \($0.count)" } == ["1 1", "2 1"])
    }

    @Test func `a reference without a run is answered with one, and stays what it was`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        let explainer = Explainer(store: store)
        let first = try await explainer.explain(try FigureReference("month-2020-03/received", zone: Exports.zone))
        #expect("\(first.reference)" == "month-2020-03/run-1/received")
        let text = ExplanationFormat.csv.render(first)
        try await store.take(Exports.export(day: 2, [Exports.ticket("1", closedOn: 2), Exports.ticket("2", receivedOn: 2)]))
        #expect(ExplanationFormat.csv.render(try await explainer.explain(first.reference)) == text)
    }

    @Test func `a period without data and a figure without rows are told apart`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        let explainer = Explainer(store: store)
        let missing = try await explainer.explain(try FigureReference("month-2019-03/received", zone: Exports.zone))
        let none = try await explainer.explain(try FigureReference("month-2020-03/closed", zone: Exports.zone))
        #expect(missing.isMissing && missing.rows.count == 0 && !none.isMissing && none.rows.count == 0)
        let (said, unsaid) = (ExplanationFormat.text.render(missing), ExplanationFormat.text.render(none))
        #expect(String(decoding: said, as: UTF8.self).contains("无数据") && !String(decoding: unsaid, as: UTF8.self).contains("无数据"))
    }
}
