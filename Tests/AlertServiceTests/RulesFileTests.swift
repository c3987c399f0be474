import Alerting
import AlertService
import Foundation
import StrictYAML
import Testing

struct RulesFileTests {
    private func rules(_ yaml: String) throws -> [WatchedRule] { try RulesFile.rules(yaml: yaml, file: "rules.yaml") }

    @Test func `the example holds every rule`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../deploy/alert-rules.yaml").standardized
        let rules = try RulesFile.load(path: file.path)
        #expect(Set(rules) == [
            WatchedRule(.pace, levels: Set(Level.allCases)), WatchedRule(.onTimeBelow(least: 0.9, days: 30)),
            WatchedRule(.onTimeDropped(drop: 0.05, days: 30)), WatchedRule(.onTimeBelowInARow(least: 0.8, workdays: 3)),
            WatchedRule(.closedWithin(workdays: 5, least: 0.4, days: 30)), WatchedRule(.backlog(count: 50, factor: 2)),
        ])
    }

    @Test func `the monitor stays on unless it is said otherwise`() throws {
        #expect(try rules("rules:\n  backlog: {}\n") == WatchedRule.standard + [WatchedRule(.backlog(count: nil, factor: 2))])
        #expect(try rules("rules:\n  pace:\n    levels: [office]\n") == [WatchedRule(.pace, levels: [.office])])
        #expect(try rules("rules:\n  pace:\n    levels: []\n").isEmpty)
    }

    @Test(arguments: [
        ("rules:\n  on_time: {}\n", "rules.on_time"), ("rules:\n  on_time_below: {}\n", "rules.on_time_below"),
        ("rules:\n  on_time_below:\n    least_percent: 101\n", "rules.on_time_below.least_percent"),
        ("rules:\n  backlog:\n    factor: 1\n", "rules.backlog.factor"), ("rules:\n  backlog:\n    days: 3\n", "rules.backlog.days"),
        ("rules:\n  pace:\n    levels: [city]\n", "rules.pace.levels"), ("rule: {}\n", "rule"),
    ])
    func `what cannot be meant is refused with its place`(yaml: String, key: String) {
        let error = #expect(throws: YAMLError.self) { try rules(yaml) }
        #expect(error?.key == key && error?.hint.isEmpty == false)
    }
}
