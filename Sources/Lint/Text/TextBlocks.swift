/// Cuts plain text, Markdown or the text of a PDF into headings, passages and tables.
struct TextBlocks {
    private struct Line {
        let number: Int
        let text: String
        var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
        var isRule: Bool { !isBlank && text.count >= 3 && text.allSatisfy { "-=—─━_| :".contains($0) } }
        var isList: Bool { ["- ", "* ", "• ", "· "].contains { text.trimmed.hasPrefix($0) } }
        var isPiped: Bool { text.trimmed.hasPrefix("|") }
    }

    private let lines: [Line]
    private var blocks: [Document.Block] = []
    private var prose: [Line] = []
    private var facts: [Line] = []

    private init(_ text: String, from first: Int) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
            Line(number: first + $0.offset, text: String($0.element))
        }
    }

    /// - Parameter first: the number of the text's first line.
    static func blocks(of text: String, from first: Int = 1) -> [Document.Block] {
        var reader = TextBlocks(text, from: first)
        reader.read()
        return reader.blocks
    }

    private mutating func read() {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.isPiped { index = readPiped(from: index) }
            else if let end = tabbed(from: index) { index = readTabbed(index..<end) }
            else if let end = alignedTable(from: index) { index = readAligned(index..<end) }
            else {
                readLine(line, next: index + 1 < lines.count ? lines[index + 1] : nil)
                index += 1
            }
        }
        closeProse()
        closeFacts()
    }

    private mutating func readLine(_ line: Line, next: Line?) {
        let text = line.text.trimmed
        if line.isBlank {
            // A paragraph that stops in the middle of a sentence goes on behind the gap: a page ended there.
            if let last = prose.last?.text.trimmed, !Self.isUnfinished(last) { closeProse() }
            closeFacts()
        } else if line.isRule {
            closeProse()
            closeFacts()
        } else if text.hasPrefix("#") {
            close()
            blocks.append(.heading(Passage([(line.number, Self.plain(String(text.drop { $0 == "#" })))])))
        } else if let next, next.isRule, !next.text.contains("|") {
            close()
            blocks.append(.heading(Passage([(line.number, text)])))
        } else if line.isList || Self.isFact(line.text) {
            closeProse()
            facts.append(line)
        } else {
            closeFacts()
            if Self.beginsNew(text) { closeProse() }
            prose.append(line)
        }
    }

    private mutating func close() {
        closeProse()
        closeFacts()
    }

    private mutating func closeProse() {
        guard let first = prose.first else { return }
        let isHeading = prose.count == 1 && Self.isHeading(first.text.trimmed)
        let passage = Passage(prose.map { ($0.number, Self.plain($0.text.trimmed)) })
        blocks.append(isHeading ? .heading(passage) : .passage(passage))
        prose = []
    }

    /// A list is one passage: its figures speak of each other.
    private mutating func closeFacts() {
        guard !facts.isEmpty else { return }
        let isChinese = facts.contains { $0.text.unicodeScalars.contains(where: \.isHan) }
        blocks.append(.passage(Passage(facts.map { line in
            let text = line.text.trimmed
            let words = line.isList ? String(text.dropFirst(2)) : Self.columns(text).joined(separator: isChinese ? "：" : ": ")
            return (line.number, Self.plain(words) + (isChinese ? "；" : ";"))
        })))
        facts = []
    }

    /// A name and its value, two blanks or more apart.
    private static func isFact(_ text: String) -> Bool {
        let columns = columns(text)
        return columns.count == 2 && columns[0].count <= 30 && !columns[0].contains { "，。；".contains($0) }
    }

    private static func isUnfinished(_ text: String) -> Bool {
        guard let last = text.last, text.contains(where: { "，。；、".contains($0) }) else { return false }
        return !"。！？；：）”.!?;:)".contains(last) && text.unicodeScalars.contains(where: \.isHan)
    }

    private static func beginsNew(_ text: String) -> Bool {
        let numbers = "一二三四五六七八九十"
        if text.hasPrefix("（") || text.hasPrefix("(") { return text.dropFirst().first.map(numbers.contains) ?? false }
        return text.first.map(numbers.contains) ?? false && text.prefix(4).contains("、")
    }

    private static func isHeading(_ text: String) -> Bool {
        text.count <= 40 && !text.contains { "，。；".contains($0) } && !text.contains("，")
    }

    // MARK: Tables

    private mutating func readPiped(from start: Int) -> Int {
        close()
        var rows: [Table.Row] = [], index = start
        while index < lines.count, lines[index].isPiped {
            if !lines[index].isRule { rows.append(Table.Row(line: lines[index].number, cells: Self.pipedCells(lines[index].text))) }
            index += 1
        }
        blocks.append(.table(Table(rows: rows)))
        return index
    }

    static func pipedCells(_ text: String) -> [String] {
        var cells: [String] = [], cell = "", isEscaped = false
        for character in text.trimmed.dropFirst() {
            if isEscaped {
                cell.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                cells.append(cell.trimmed)
                cell = ""
            } else if character != "*" {
                cell.append(character)
            }
        }
        return cell.trimmed.isEmpty ? cells : cells + [cell.trimmed]
    }

    /// The end of a run of lines with tabs; nil where it is none.
    private func tabbed(from start: Int) -> Int? {
        func isTabbed(_ line: Line) -> Bool { line.text.contains("\t") }
        guard isTabbed(lines[start]) else { return nil }
        var end = start
        while end < lines.count, isTabbed(lines[end]) { end += 1 }
        return end
    }

    private mutating func readTabbed(_ range: Range<Int>) -> Int {
        close()
        blocks.append(.table(Table(rows: lines[range].map { line in
            Table.Row(line: line.number, cells: line.text.split(separator: "\t",
                omittingEmptySubsequences: false).map { String($0).trimmed })
        })))
        return range.upperBound
    }

    /// The cells of a table's head: two blanks or more apart, or single words where a PDF leaves one blank between columns.
    private static func headCells(_ text: String) -> [String] {
        let wide = columns(text)
        if wide.count >= 2 { return wide }
        let narrow = text.split(separator: " ").map(String.init)
        return narrow.count >= 3 && !text.contains { "，。；：".contains($0) } ? narrow : wide
    }

    /// The end of a table whose columns stand apart: a head without figures, and rows with as many cells.
    private func alignedTable(from start: Int) -> Int? {
        let head = Self.headCells(lines[start].text)
        // Words over a rule are a heading.
        if start + 1 < lines.count, lines[start + 1].isRule, Self.columns(lines[start].text).count < 2 { return nil }
        guard head.count >= 2, !lines[start].isRule, !lines[start].isList,
              !head.contains(where: { $0.first?.isDigit ?? true }) else { return nil }
        var end = start + 1, rows = 0, hasRule = false
        while end < lines.count, !lines[end].isBlank || isRow(at: end + 1, columns: head.count) {
            if lines[end].isBlank {
                end += 1
                continue
            }
            if lines[end].isRule {
                hasRule = true
            } else {
                guard Self.cells(lines[end].text, count: head.count) != nil else { break }
                rows += 1
            }
            end += 1
        }
        return rows >= (hasRule ? 1 : 2) && (head.count >= 3 || hasRule) ? end : nil
    }

    /// A row of figures: a PDF that sets its rows apart leaves a blank line between two of them.
    private func isRow(at index: Int, columns: Int) -> Bool {
        guard columns >= 3, index < lines.count, !lines[index].isBlank, !lines[index].isRule,
              let cells = Self.cells(lines[index].text, count: columns) else { return false }
        return cells.dropFirst().contains { Cell($0).isFigure }
    }

    private mutating func readAligned(_ range: Range<Int>) -> Int {
        close()
        let count = Self.headCells(lines[range.lowerBound].text).count
        blocks.append(.table(Table(rows: lines[range].filter { !$0.isRule }.compactMap { line in
            let cells = line.number == lines[range.lowerBound].number ? Self.headCells(line.text) : Self.cells(line.text, count: count)
            return cells.map { Table.Row(line: line.number, cells: $0) }
        })))
        return range.upperBound
    }

    /// As many cells as the head has; a PDF leaves a single blank between narrow columns.
    private static func cells(_ text: String, count: Int) -> [String]? {
        let wide = columns(text)
        if wide.count == count { return wide }
        let narrow = text.split(separator: " ").reduce(into: [String]()) { cells, word in
            // The counts behind a rate belong to it.
            if word.hasPrefix("("), !cells.isEmpty { cells[cells.count - 1] += " " + word } else { cells.append(String(word)) }
        }
        guard narrow.count >= count, narrow.suffix(count - 1).allSatisfy({ $0.first?.isDigit ?? false || $0 == "—"
              || $0 == "-" }) else { return nil }
        return [narrow.dropLast(count - 1).joined(separator: " ")] + narrow.suffix(count - 1)
    }

    private static func columns(_ text: String) -> [String] {
        var cells: [String] = [], cell = "", blanks = 0
        for character in text.trimmed {
            if character == " " || character == "\u{3000}" {
                blanks += character == " " ? 1 : 2
                continue
            }
            if blanks >= 2, !cell.isEmpty {
                cells.append(cell)
                cell = ""
            } else if blanks == 1 { cell.append(" ") }
            blanks = 0
            cell.append(character)
        }
        return cell.isEmpty ? cells : cells + [cell]
    }

    /// Without the marks of Markdown.
    static func plain(_ text: String) -> String {
        var plain = "", isEscaped = false
        for character in text {
            if isEscaped {
                plain.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character != "*" && character != "`" {
                plain.append(character)
            }
        }
        return plain.trimmed
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var part = Substring(self)
        while part.first?.isWhitespace ?? false { part.removeFirst() }
        while part.last?.isWhitespace ?? false { part.removeLast() }
        return String(part)
    }
}
