import Tickets

/// The units that the second paragraph names against their rows in the tables.
struct LeadingUnitsCheck {
    let text: SummaryText

    /// All passages of the document; one of them names the units.
    let passages: [Passage]

    var findings: [Finding] {
        guard let passage = passages.first(where: { $0.text.hasPrefix("受理较多的") || $0.text.filter { $0 != " " }.hasPrefix("Mostwerereceived") })
        else { return [] }
        let place = passage.place(0..<passage.characters.count)
        return text.grids.flatMap { grid -> [Finding] in
            // Topics are no units, whatever their names.
            guard grid.column("办结", "Closed") != nil, let received = grid.column("受理", "Received"), let share = grid.column("占比", "Share") else { return [] }
            return grid.rows.flatMap { row -> [Finding] in
                guard row.cells.indices.contains(share), let count = row.cells[received].count, let percent = row.cells[share].percent,
                      let printed = numbers(after: row.label, in: passage) else { return [] }
                return [different(printed.count, count, row.label, at: place), different(printed.percent, percent, row.label, at: place)]
                    .compactMap(\.self)
            }
        }
    }

    /// The count and the percentage in the brackets behind a name; nil where the name does not stand there.
    private func numbers(after label: String, in passage: Passage) -> (count: Numeral, percent: Numeral)? {
        let all = passage.characters
        // As the passage has it: without the marks of Markdown and, among Chinese characters, without blanks.
        let name = passage.isChinese ? Passage([(1, TextBlocks.plain(label) + "件")]).characters.dropLast()
            : Passage([(1, TextBlocks.plain(label))]).characters[...]
        guard !name.isEmpty else { return nil }
        for start in all.indices where all[start...].starts(with: name) {
            let rest = all[(start + name.count)...].drop { $0 == " " }
            guard let bracket = rest.first, "（(".contains(bracket) else { continue }
            let found = SummaryText.numbers(in: String(rest.dropFirst().prefix { !"）)".contains($0) }))
            if found.count == 2 { return (found[0], found[1]) }
        }
        return nil
    }

    private func different(_ printed: Numeral, _ expected: Int, _ label: String, at place: Place) -> Finding? {
        let scale = printed.multiplier / max(printed.power, 1)
        let isRight = printed.multiplier == 1 ? printed.digits == expected
            : (printed.digits * scale - scale / 2..<printed.digits * scale + scale / 2).contains(expected)
        return isRight ? nil : finding(printed.text, "\(expected)", label, at: place)
    }

    private func different(_ printed: Numeral, _ expected: Numeral, _ label: String, at place: Place) -> Finding? {
        let isRight = printed.digits * expected.power == expected.digits * printed.power
        return isRight ? nil : finding(printed.text, expected.text, label, at: place)
    }

    private func finding(_ printed: String, _ expected: String, _ label: String, at place: Place) -> Finding {
        Finding(.repetition, .contradicts, at: place, printed: printed, expected: expected,
                Phrase("表中“\(label)”是\(expected)，正文写作\(printed)。", "The table says \(expected) of “\(label)”; the sentence \(printed)."))
    }
}
