/// One of our own summaries, as its text: the figures under the names that our renderers give them.
///
/// Of our own we know what every figure is, so that no reading has to be allowed for: one figure printed twice is one figure.
struct SummaryText {
    /// A named value of a list: `当期办结：3056（不论何时受理）`.
    struct Fact {
        let name: String
        let value: String
        let place: Place
        var numbers: [Numeral] { SummaryText.numbers(in: value) }
    }

    /// `2020年5月`
    let period: String
    let title: Place
    let sentence: Reading?
    let facts: [Fact]
    let grids: [Grid]

    /// Nil for any other document.
    init?(document: Document, readings: [Reading], grids: [Grid]) {
        guard let first = document.passages.first, let name = Self.period(of: first.text) else { return nil }
        period = name
        title = first.place(0..<first.characters.count)
        self.grids = grids
        sentence = readings.first { reading in
            (reading.passage.text.contains("受理") || reading.passage.text.contains(" received "))
                && reading.passage.characters.last.map { "。.".contains($0) } ?? false
        }
        facts = document.passages.flatMap(Self.facts)
    }

    /// What stands behind the point in the title of a summary.
    private static func period(of title: String) -> String? {
        for sign in ["12345热线工单汇总·", "12345 hotline summary · "] {
            guard let start = title.range(of: sign) else { continue }
            let rest = title[start...].dropFirst(sign.count)
            return String(rest.prefix { !"（(".contains($0) }).trimmed
        }
        return nil
    }

    private static func facts(of passage: Passage) -> [Fact] {
        let text = passage.characters
        var facts: [Fact] = [], start = 0
        while start < text.count {
            let end = text[start...].firstIndex { $0 == "；" || $0 == ";" } ?? text.count
            if let colon = text[start..<end].firstIndex(where: { $0 == "：" || $0 == ":" }), colon > start {
                facts.append(Fact(name: String(text[start..<colon]).trimmed, value: String(text[(colon + 1)..<end]).trimmed,
                    place: passage.place(start..<end)))
            }
            start = end + 1
        }
        return facts
    }

    static func numbers(in text: String) -> [Numeral] {
        Lexer.items(of: Passage([(1, text)])).flatMap { item in [item.number] + [item.divisor].compactMap(\.self) }
    }

    /// Printed before its period had ended.
    var isUnfinished: Bool {
        sentence.map { $0.passage.text.contains("未结束") || $0.passage.text.contains("not finished") } ?? false
    }

    // MARK: Looking up

    func fact(_ names: String...) -> Fact? { facts.first { names.contains($0.name) } }

    func grid(_ names: String...) -> Grid? { grids.first { names.contains($0.heading) } }

    /// A row of the key figures, the standings or the rates by its label, whatever unit stands behind it.
    func cell(of labels: [String], in grid: Grid?, _ column: Int) -> (cell: Cell, place: Place)? {
        guard let grid else { return nil }
        for row in grid.rows + [grid.total].compactMap(\.self) where labels.contains(row.label)
            || labels.contains(String(row.label.prefix { $0 != "（" })) && !row.label.contains("/") {
            guard row.cells.indices.contains(column) else { continue }
            return (row.cells[column], grid.place(row, column))
        }
        return nil
    }
}

extension String {
    /// Where a text begins in this one; nil where it does not occur.
    fileprivate func range(of part: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(part) }
    }
}
