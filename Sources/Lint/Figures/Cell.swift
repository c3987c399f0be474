import Tickets

/// A table's cell and the figure in it.
struct Cell: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case count(Numeral)
        /// With the counts behind it where the cell prints them.
        case percent(Numeral, sign: Int, fraction: Fraction?)
        case points(Numeral, sign: Int)
        /// 0/0 and the like behind a dash.
        case nothing(Fraction)
        case text
    }

    struct Fraction: Hashable, Sendable {
        let numerator: Int
        let denominator: Int
        var text: String { "\(numerator)/\(denominator)" }
    }

    let text: String
    let value: Value

    init(_ text: String) {
        self.text = text
        value = Cell.value(text)
    }

    /// A number without decimals or unit.
    var count: Int? {
        if case .count(let number) = value, number.isExact { number.digits } else { nil }
    }

    var percent: Numeral? {
        if case .percent(let number, _, _) = value { number } else { nil }
    }

    var fraction: Fraction? {
        switch value {
        case .percent(_, _, let fraction): fraction
        case .nothing(let fraction): fraction
        default: nil
        }
    }

    private static func value(_ text: String) -> Value {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 > 0x7F }) else { return .text }
        if text.utf8.count <= 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let digits = Int(text) {
            return .count(Numeral(digits: digits, text: text))
        }
        let passage = Passage([(1, "数" + text)])
        let items = Lexer.items(of: passage)
        guard let first = items.first else { return .text }
        let plain = passage.characters.dropFirst()
        let sign = plain.first == "-" || plain.first == "−" ? -1 : 1
        let start = plain.first.map { "+-−".contains($0) } ?? false ? 2 : 1
        let fraction = items.first { $0.kind == .fraction }.flatMap { item in item.divisor.map { Fraction(numerator: item.number.digits,
            denominator: $0.digits) } }
        if let fraction, plain.first.map({ "—-–".contains($0) }) ?? false { return .nothing(fraction) }
        guard first.range.lowerBound == start else { return .text }
        switch first.kind {
        case .percent: return .percent(first.number, sign: sign, fraction: fraction)
        case .points: return .points(first.number, sign: sign)
        case .count where items.count == 1 && first.range.upperBound == passage.characters.count: return .count(first.number)
        case .other where items.count == 1 && first.range.upperBound == passage.characters.count
            && first.number.decimals > 0: return .count(first.number)
        default: return .text
        }
    }
}

/// A table with its head and its total row found.
struct Grid: Sendable {
    struct Row: Sendable {
        let line: Int
        let label: String
        let cells: [Cell]
    }

    let heading: String
    let head: [String]
    let rows: [Row]
    /// The row of totals; it is none of `rows`.
    let total: Row?

    /// Nil for a table without figures.
    init?(_ table: Table, under heading: String) {
        guard let first = table.rows.firstIndex(where: { row in row.cells.dropFirst().contains { Cell($0).isFigure } }),
              first > 0 else { return nil }
        self.heading = heading
        let width = table.rows.map(\.cells.count).max() ?? 0
        let heads = table.rows[..<first]
        head = (0..<width).map { column in
            var words: [String] = []
            for row in heads where row.cells.indices.contains(column)
                && !words.contains(row.cells[column]) { words.append(row.cells[column]) }
            return words.joined()
        }
        let all = table.rows[first...].map { row in
            Row(line: row.line, label: row.cells.first ?? "", cells: row.cells.map { Cell($0) })
        }
        let isStanding = all.count >= 3 && ["受理", "Received"].contains(all[all.count - 1].label) && head.count == 3
        let last = all.last { Self.isTotal($0.label) } ?? (isStanding ? all.last : nil)
        total = last
        rows = all.filter { $0.line != last?.line }
    }

    private static func isTotal(_ label: String) -> Bool {
        let words = label.filter { !$0.isWhitespace }
        return ["合计", "总计", "总数", "全市合计", "全区合计", "全县合计", "Total", "共计"].contains(words)
    }

    func column(_ names: String...) -> Int? { head.firstIndex { names.contains($0) } }

    func place(_ row: Row, _ column: Int) -> Place {
        let name = head.indices.contains(column) ? head[column] : ""
        return Place(line: row.line, excerpt: "\(row.label) · \(name)：\(row.cells.indices.contains(column) ? row.cells[column].text : "")")
    }
}

extension Cell {
    var isFigure: Bool { if case .text = value { false } else { true } }
}
