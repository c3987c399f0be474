package import Alerting
internal import Foundation
package import StrictYAML

/// The file that says which rules alerts follow, and for which units: under `rules` the name of each with what is set in it.
///
/// The closing-pace monitor watches every unit whatever else is switched on, unless the file says otherwise of `pace`.
package enum RulesFile {
    /// - Throws: `YAMLError` with place and remedy.
    package static func load(path: String) throws(YAMLError) -> [WatchedRule] {
        guard let data = FileManager.default.contents(atPath: path), let yaml = String(validating: data, as: UTF8.self) else {
            throw YAMLError(file: path, key: "", problem: "the file cannot be read as UTF-8", hint: "Check the path and its permissions.")
        }
        return try rules(yaml: yaml, file: path)
    }

    /// - Parameter file: the name that errors give as the place.
    package static func rules(yaml: String, file: String) throws(YAMLError) -> [WatchedRule] {
        let root = try YAMLNode(parsing: yaml, file: file, subject: "a file of rules", example: "rules:")
        try root.refuseKeys(otherThan: ["rules"])
        guard let described = root["rules"] else {
            throw root.error("no rules are described", hint: "Add a line rules: and below it a name such as on_time_below.")
        }
        let read = try described.entries(of: RuleName.self)
        var rules = read.contains { $0.0 == .pace } ? [] : WatchedRule.standard
        for (name, node) in read { rules.append(try RuleReader(node: node).rule(name)) }
        // A rule for nobody is switched off.
        return rules.filter { !$0.levels.isEmpty }
    }
}

/// Names are those under which alerts of the rules are kept, but for `data`, which cannot be switched off.
private enum RuleName: String, CaseIterable {
    case pace
    case onTimeBelow = "on_time_below"
    case onTimeDropped = "on_time_dropped"
    case onTimeBelowInARow = "on_time_below_in_a_row"
    case closedWithin = "closed_within"
    case backlog
}

/// Reads what is set in one rule.
private struct RuleReader {
    private enum Key: String {
        case levels, days, workdays, count, factor
        case leastPercent = "least_percent"
        case dropPoints = "drop_points"
    }

    let node: YAMLNode

    func rule(_ name: RuleName) throws(YAMLError) -> WatchedRule {
        switch name {
        case .pace:
            try allow([])
            return WatchedRule(.pace, levels: try levels() ?? Set(Level.allCases))
        case .onTimeBelow:
            try allow([.leastPercent, .days])
            return try watched(.onTimeBelow(least: try percent(.leastPercent), days: try number(.days, else: 30)))
        case .onTimeDropped:
            try allow([.dropPoints, .days])
            return try watched(.onTimeDropped(drop: try percent(.dropPoints, else: 5), days: try number(.days, else: 30)))
        case .onTimeBelowInARow:
            try allow([.leastPercent, .workdays])
            return try watched(.onTimeBelowInARow(least: try percent(.leastPercent), workdays: try number(.workdays, else: 3)))
        case .closedWithin:
            try allow([.leastPercent, .workdays, .days])
            return try watched(.closedWithin(workdays: try number(.workdays, else: 5), least: try percent(.leastPercent),
                                             days: try number(.days, else: 30)))
        case .backlog:
            try allow([.count, .factor])
            return try watched(.backlog(count: try number(.count), factor: try factor()))
        }
    }

    private func watched(_ rule: Rule) throws(YAMLError) -> WatchedRule {
        try levels().map { WatchedRule(rule, levels: $0) } ?? WatchedRule(rule)
    }

    private func allow(_ keys: [Key]) throws(YAMLError) {
        try node.refuseKeys(otherThan: (keys + [.levels]).map(\.rawValue))
    }

    private func levels() throws(YAMLError) -> Set<Level>? {
        guard let node = node[Key.levels.rawValue] else { return nil }
        var levels: Set<Level> = []
        for element in node.elements { levels.insert(try element.choice(of: Level.self)) }
        return levels
    }

    private func number(_ key: Key) throws(YAMLError) -> Int? { try node[key.rawValue]?.wholeNumber() }

    private func number(_ key: Key, else usual: Int) throws(YAMLError) -> Int { try number(key) ?? usual }

    /// A part of 1.
    private func percent(_ key: Key, else usual: Int? = nil) throws(YAMLError) -> Double {
        guard let value = node[key.rawValue] else {
            guard let usual else { throw node.error("\(key.rawValue) is missing", hint: "Add a line such as: \(key.rawValue): 90") }
            return Double(usual) / 100
        }
        guard let percent = Double(try value.text()), percent > 0, percent < 100 else {
            throw value.error("a number above 0 and below 100 is expected", hint: "Write for example 90.")
        }
        return percent / 100
    }

    private func factor() throws(YAMLError) -> Double? {
        guard let value = node[Key.factor.rawValue] else { return node[Key.count.rawValue] == nil ? 2 : nil }
        guard let factor = Double(try value.text()), factor > 1, factor.isFinite else {
            throw value.error("a number above 1 is expected", hint: "Write for example 2.")
        }
        return factor
    }
}
