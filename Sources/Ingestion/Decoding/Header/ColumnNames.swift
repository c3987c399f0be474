internal import Tickets

/// Which header names mean which column under a profile.
struct ColumnNames {
    struct Match {
        var column: Column
        /// How far down the list of names it stands; the lowest is preferred.
        var rank: Int
    }

    private var matches: [String: Match] = [:]
    let accepted: [Column: [String]]

    init(_ profile: ExportProfile) {
        accepted = Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, profile.acceptedNames(of: $0)) })
        // The office's own words first: a name that it gives to one column is no longer the built-in name of another.
        for column in Column.allCases {
            for (rank, name) in (profile.columns[column] ?? []).enumerated() { add(name, column, rank) }
        }
        for column in Column.allCases {
            for (rank, name) in (accepted[column] ?? []).enumerated() { add(name, column, rank) }
        }
    }

    private mutating func add(_ name: String, _ column: Column, _ rank: Int) {
        let key = ColumnNames.comparable(name)
        if matches[key] == nil { matches[key] = Match(column: column, rank: rank) }
    }

    func match(_ headerCell: String) -> Match? { matches[ColumnNames.comparable(headerCell)] }

    /// A header cell without blanks, width, ASCII case, colon, and the marks of obligatory columns.
    static func comparable(_ name: String) -> String {
        var text = CellText.comparable(name)
        for mark in ["(必填)", "(必填项)", "必填:"] {
            if text.hasPrefix(mark) { text.removeFirst(mark.count) }
            if text.hasSuffix(mark) { text.removeLast(mark.count) }
        }
        text.removeAll { $0 == "*" || $0 == "★" }
        while text.last == ":" { text.removeLast() }
        return text
    }
}
