import Tickets

/// The counts of a summary, each with every place that prints it.
struct SummaryLedger {
    enum Key: Hashable {
        case received, closed, excluded, openOverdue
        case category(String)
        case standing(String)
        /// The counts behind a rate, under the rate's label.
        case numerator(String), denominator(String)
    }

    struct Entry {
        let digits: Int
        /// Printed in 万: true within fifty.
        let isRounded: Bool
        let place: Place
    }

    private(set) var entries: [Key: [Entry]] = [:]

    /// The value that most places print.
    subscript(key: Key) -> Int? {
        guard let found = entries[key]?.filter({ !$0.isRounded }), !found.isEmpty else { return nil }
        let counts = Dictionary(grouping: found, by: \.digits).mapValues(\.count)
        return found.max { counts[$0.digits, default: 0] < counts[$1.digits, default: 0] }?.digits
    }

    func place(_ key: Key) -> Place? { entries[key]?.first?.place }

    mutating func add(_ key: Key, _ digits: Int?, at place: Place, isRounded: Bool = false) {
        guard let digits else { return }
        entries[key, default: []].append(Entry(digits: digits, isRounded: isRounded, place: place))
    }

    mutating func add(_ label: String, _ fraction: Cell.Fraction?, at place: Place) {
        add(.numerator(label.lowercased()), fraction?.numerator, at: place)
        add(.denominator(label.lowercased()), fraction?.denominator, at: place)
    }

    /// One figure is one figure: places that print another value than the most do.
    var repetitions: [Finding] {
        entries.flatMap { key, entries -> [Finding] in
            guard let value = self[key], entries.count > 1 else { return [] }
            let right = entries.filter { $0.isRounded ? ($0.digits - 50..<$0.digits + 50).contains(value) : $0.digits == value }
            let wrong = entries.filter { entry in !right.contains { $0.place == entry.place && $0.digits == entry.digits } }
            guard let first = right.first else { return [] }
            return wrong.map { entry in
                Finding(.repetition, .contradicts, at: entry.place, printed: String(entry.digits), expected: String(value),
                        Phrase("同一件数别处写作\(value)（第\(first.place.line)行），此处写作\(entry.digits)。",
                            "The same figure is \(value) on line \(first.place.line), and \(entry.digits) here."))
            }
        }
    }
}

extension SummaryLedger {
    init(_ text: SummaryText) {
        addSentence(text)
        addKeyFigures(text)
        addStandings(text)
        addOverdueDays(text)
        for grid in text.grids {
            addBreakdown(grid)
            if let column = grid.column("按时/到期", "On time/due"), let total = grid.total, total.cells.indices.contains(column) {
                let label = grid.head[column] == "按时/到期" ? "按时办结率（按时/到期）" : "on-time rate (on time/due)"
                add(label, total.cells[column].fraction, at: grid.place(total, column))
            }
        }
        if let balance = text.fact("收支", "Balance"), balance.numbers.count == 6 {
            add(.received, balance.numbers[1].digits, at: balance.place)
            add(.excluded, balance.numbers[4].digits, at: balance.place)
        }
        if let unclassified = text.fact("未分类", "Unclassified") {
            add(.category("未分类"), unclassified.numbers.first?.digits, at: unclassified.place)
        }
        if let flow = text.fact("当期办结", "Closed in period") {
            let label = flow.name == "当期办结" ? "当期办结/当期受理" : "closed/received in period"
            add(.numerator(label), flow.numbers.first?.digits, at: flow.place)
        }
    }

    private mutating func addSentence(_ text: SummaryText) {
        guard let sentence = text.sentence else { return }
        for (index, figure) in sentence.figures.enumerated() where figure.item.sentence == 0 || figure.item.kind == .fraction
            || !sentence.passage.isChinese {
            let place = sentence.place(figure)
            if figure.item.kind == .fraction, index > 0, let divisor = figure.item.divisor {
                add(Self.rateLabel(sentence.figures[index - 1]),
                    Cell.Fraction(numerator: figure.number.digits, denominator: divisor.digits), at: place)
            }
            guard figure.item.kind == .count, let key = sentence.passage.isChinese
                  ? Self.chinese(figure) : Self.english(figure) else { continue }
            // Later sentences count January and February together.
            if figure.item.sentence > 0, key != .closed { continue }
            let isRounded = figure.number.multiplier == 10_000
            add(key, figure.number.digits * (isRounded ? figure.number.multiplier / figure.number.power : 1), at: place,
                isRounded: isRounded)
        }
    }

    private static func rateLabel(_ figure: Figure) -> String {
        if case .rate(let name) = figure.role {
            guard let bracket = name.firstIndex(of: "（") else { return name + "率" }
            return name[..<bracket] + "率" + name[bracket...]
        }
        // English: what stands between the last comma or colon and the number.
        return figure.item.lead.split(whereSeparator: { ",:".contains($0) }).last.map { String($0).trimmed } ?? ""
    }

    private static func chinese(_ figure: Figure) -> Key? {
        switch figure.measure {
        case .received?: .received
        case .closed?: .closed
        case .excluded?: .excluded
        case .category(let name)?: .category(name)
        default: nil
        }
    }

    private static let englishWords: [(word: String, key: Key)] = [
        (" tickets", .received), (" ticket", .received), (" consultation", .category("咨询")), (" complaint", .category("投诉")),
            (" suggestion", .category("建议")),
        (" message", .category("表扬")), (" report", .category("举报")), (" request", .category("求助")), (" unclassified", .category("未分类")),
        (" of them had been closed", .closed), (" of them excluded", .excluded),
    ]

    private static func english(_ figure: Figure) -> Key? { englishWords.first { figure.item.tail.hasPrefix($0.word) }?.key }

    private mutating func addKeyFigures(_ text: SummaryText) {
        let figures = text.grid("主要指标", "Key figures")
        for (labels, key) in [(["受理", "Received"], Key.received), (["办结", "Closed"], .closed)] {
            if let found = text.cell(of: labels, in: figures, 1) { add(key, found.cell.count, at: found.place) }
        }
        for grid in [figures, text.grid("比率与定义", "Rates and definitions")].compactMap(\.self) {
            for row in grid.rows where row.cells.count > 1 { add(row.label.filter { $0 != " "
                || !row.label.unicodeScalars.contains(where: \.isHan) }, row.cells[1].fraction, at: grid.place(row, 1)) }
        }
    }

    private mutating func addStandings(_ text: SummaryText) {
        guard let grid = text.grid("办理状态", "Standing at the cut-off") else { return }
        for row in grid.rows where row.cells.count > 1 {
            let place = grid.place(row, 1)
            add(.standing(Self.standings[row.label] ?? row.label), row.cells[1].count, at: place)
            if ["超期在办", "Open, overdue"].contains(row.label) { add(.openOverdue, row.cells[1].count, at: place) }
            if ["剔除", "Excluded"].contains(row.label) { add(.excluded, row.cells[1].count, at: place) }
        }
        if let total = grid.total, total.cells.count > 1 { add(.received, total.cells[1].count, at: grid.place(total, 1)) }
    }

    /// The total row stands for the standings.
    private mutating func addOverdueDays(_ text: SummaryText) {
        guard let grid = text.grid("超期天数", "Days overdue"), let total = grid.total, total.cells.count == 4 else { return }
        add(.standing("late"), total.cells[1].count, at: grid.place(total, 1))
        add(.openOverdue, total.cells[2].count, at: grid.place(total, 2))
    }

    private static let standings = [
        "按时办结": "onTime", "Closed on time": "onTime", "逾期办结": "late", "Closed late": "late", "办结（无期限）": "withoutDeadline",
        "Closed, no deadline": "withoutDeadline", "超期在办": "overdue", "Open, overdue": "overdue",
    ]

    private mutating func addBreakdown(_ grid: Grid) {
        let columns: [(Int?, Key)] = [
            (grid.column("受理", "Received"), .received), (grid.column("办结", "Closed"), .closed), (grid.column("剔除", "Excluded"), .excluded),
            (grid.column("超期在办", "Overdue"), .openOverdue),
        ]
        guard let received = columns[0].0, received > 0 else { return }
        if let total = grid.total {
            for (column, key) in columns where column.map(total.cells.indices.contains) ?? false {
                if let column { add(key, total.cells[column].count, at: grid.place(total, column)) }
            }
        }
        guard ["诉求类型", "Category"].contains(grid.head.first ?? "") else { return }
        let names = ["consultation": "咨询", "complaint": "投诉", "suggestion": "建议", "praise": "表扬", "report of wrongdoing": "举报",
            "help": "求助", "unclassified": "未分类"]
        for row in grid.rows where row.cells.indices.contains(received) {
            add(.category(names[row.label] ?? row.label), row.cells[received].count, at: grid.place(row, received))
        }
    }
}
