/// One number of a document and the words that say which it is.
///
/// The label is made of the words around the number, without any digit of theirs: of a table the heading, the row and the head of the
/// column, of a passage the words in front of it. Two documents of one template give the same labels in the same order.
package struct LabelledFigure: Hashable, Sendable {
    package let label: String
    /// All that the place prints from its first digit to its last: `97.64`, `3,130`.
    package let value: String
    let place: Place

    init(label: String, value: String, place: Place) {
        self.label = label
        self.value = value
        self.place = place
    }
}

extension Document {
    /// Every number of the document in reading order.
    package var labelledFigures: [LabelledFigure] {
        var heading = ""
        return blocks.flatMap { block -> [LabelledFigure] in
            switch block {
            case .heading(let passage):
                heading = Self.words(passage.characters)
                return Self.figures(of: passage, under: "#")
            case .passage(let passage): return Self.figures(of: passage, under: heading)
            case .table(let table): return Self.figures(of: table, under: heading)
            }
        }
    }

    private static func figures(of passage: Passage, under heading: String) -> [LabelledFigure] {
        let text = passage.characters
        return runs(in: text).map { run in
            let start = text[..<run.lowerBound].lastIndex { "。；;！？".contains($0) }.map { $0 + 1 } ?? 0
            return LabelledFigure(label: "\(heading) · \(words(text[start..<run.lowerBound].suffix(24)))", value: String(text[run]),
                                  place: passage.place(run))
        }
    }

    private static func figures(of table: Table, under heading: String) -> [LabelledFigure] {
        let head = table.rows.first?.cells ?? []
        return table.rows.flatMap { row in
            row.cells.indices.flatMap { column -> [LabelledFigure] in
                let cell = Array(row.cells[column])
                return runs(in: cell).map { run in
                    let name = head.indices.contains(column) ? words(Array(head[column])) : ""
                    return LabelledFigure(label: "\(heading) · \(words(Array(row.cells[0]))) · \(name)", value: String(cell[run]),
                                          place: Place(line: row.line, excerpt: row.cells.joined(separator: " ")))
                }
            }
        }
    }

    /// Digits, with points and commas between them.
    private static func runs(in text: [Character]) -> [Range<Int>] {
        var found: [Range<Int>] = [], index = 0
        while index < text.count {
            guard text[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index].isDigit || isBetweenDigits(index, text) { index += 1 }
            found.append(start..<index)
        }
        return found
    }

    private static func isBetweenDigits(_ index: Int, _ text: [Character]) -> Bool {
        (text[index] == "." || text[index] == ",") && index + 1 < text.count && text[index + 1].isDigit
    }

    /// The letters alone: a blank, a bracket or a digit more or less is no other label.
    private static func words(_ text: some Sequence<Character>) -> String {
        String(text.filter { $0.isLetter }).lowercased()
    }
}
