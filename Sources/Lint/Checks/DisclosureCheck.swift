/// The application table of an annual disclosure report (政府信息公开工作年度报告), its litigation table, and the text against both.
///
/// The form is the State Council's: six columns of applicants and their total; 新收 + 结转 = 总计 + 结转下年, column by column.
struct DisclosureCheck {
    let document: Document
    let readings: [Reading]

    private struct Line {
        let number: Int
        let label: String
        let values: [Int]
        func place(_ column: Int) -> Place { Place(line: number, excerpt: "\(label)：\(values.map(String.init).joined(separator: " "))") }
    }

    private static let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    var findings: [Finding] {
        let lines = lines
        guard lines.contains(where: { $0.label.contains("新收") && $0.label.contains("申请") }) else { return [] }
        return applications(lines) + litigation + text(lines) + documents
    }

    // MARK: The application table

    /// Rows with seven numbers at their end; with six where a page break swallowed an empty column in front of the total.
    private var lines: [Line] {
        let rows = document.tables.flatMap { $0.table.rows }
        let first = rows.first { $0.cells.contains { $0.contains("新收") } }?.line ?? .max
        let last = rows.first { $0.line > first && $0.cells.contains { $0.contains("下年") } }?.line ?? 0
        return rows.filter { $0.line >= first && $0.line <= last }.compactMap { row in
            let written = row.cells.prefix((row.cells.lastIndex { !$0.isEmpty } ?? -1) + 1)
            let values = written.map { Cell($0) }.reversed().prefix { $0.count != nil }.reversed().compactMap(\.count)
            let label = written.dropLast(values.count).filter { !$0.isEmpty }.joined(separator: " ").filter { !$0.isWhitespace }
            if values.count == 6 { return Line(number: row.line, label: label, values: values.dropLast() + [0] + values.suffix(1)) }
            return values.count == 7 ? Line(number: row.line, label: label, values: values) : nil
        }
    }

    private func applications(_ lines: [Line]) -> [Finding] {
        guard let received = lines.first(where: { $0.label.contains("新收") }),
              let carried = lines.first(where: { $0.label.contains("结转") && !$0.label.contains("下年") }),
              let total = lines.first(where: { $0.label.contains("总计") }),
              let next = lines.first(where: { $0.label.contains("下年") }) else { return [] }
        let parts = lines.filter { ![received.number, carried.number, total.number, next.number].contains($0.number) }
        let rows = lines.map { row in rowTotal(row, parts, total) }
        let wrongRows = lines.filter { $0.values[..<6].reduce(0, +) != $0.values[6] }
        let columns = Self.columns.indices.compactMap { column -> Finding? in
            let sum = parts.reduce(0) { $0 + $1.values[column] }
            // The row already named explains the column: with its right total the column adds up.
            let wrongParts = wrongRows.filter { row in parts.contains { $0.number == row.number } }
            let corrected = sum + wrongParts.reduce(0) { $0 + $1.values[..<6].reduce(0, +) - $1.values[6] }
            if column == 6, sum != total.values[6], corrected == total.values[6] { return nil }
            return Finding(.total, sum == total.values[column] ? .holds : .contradicts, at: total.place(column),
                printed: String(total.values[column]), expected: String(sum),
                           Phrase("“\(Self.columns[column])”列办理结果之和为\(sum)，总计写作\(total.values[column])。",
                               "The results of column \(Self.columns[column]) add up to \(sum); the total says \(total.values[column])."))
        }
        let flow = Self.columns.indices.map { column -> Finding in
            let incoming = received.values[column] + carried.values[column], outgoing = total.values[column] + next.values[column]
            return Finding(.stock, incoming == outgoing ? .holds : .contradicts, at: total.place(column), printed: String(outgoing),
                expected: String(incoming),
                           Phrase("“\(Self.columns[column])”列：新收\(received.values[column]) + 结转\(carried.values[column]) = \(incoming)，"
                                  + "办理结果总计\(total.values[column]) + 结转下年\(next.values[column]) = \(outgoing)。",
                                  "Column \(Self.columns[column]): received \(received.values[column]) + carried over "
                                      + "\(carried.values[column]) = \(incoming); "
                                      + "answered \(total.values[column]) + carried on \(next.values[column]) = \(outgoing)."))
        }
        return summed(rows + columns + flow)
    }

    private func rowTotal(_ row: Line, _ parts: [Line], _ total: Line) -> Finding {
        let sum = row.values[..<6].reduce(0, +)
        let column = parts.reduce(0) { $0 + $1.values[6] }
        let explains = column != total.values[6] && column + sum - row.values[6] == total.values[6]
        return Finding(.total, sum == row.values[6] ? .holds : .contradicts, at: row.place(6), printed: String(row.values[6]),
            expected: String(sum),
                       Phrase("“\(row.label)”一行之和为\(sum)，总计写作\(row.values[6])"
                           + (explains ? "；总计列因此合计\(column)，而（七）总计为\(total.values[6])。" : "。"),
                              "The row “\(row.label)” adds up to \(sum), its total says \(row.values[6])"
                                + (explains ? "; the totals column therefore adds up to \(column) "
                                    + "where the total says \(total.values[6])." : ".")))
    }

    /// Contradictions one by one, what holds as one.
    private func summed(_ findings: [Finding]) -> [Finding] {
        let right = findings.filter { $0.verdict == .holds }
        guard let first = right.first else { return findings }
        return findings.filter { $0.verdict != .holds } + [
            Finding(.total, .holds, at: Place(line: first.line, excerpt: "收到和处理政府信息公开申请情况"), printed: "",
                    Phrase("申请表\(right.count)处合计和勾稽关系成立。", "\(right.count) totals and balances of the application table are right.")),
        ]
    }

    // MARK: Litigation

    /// The last ten numbers of its row are two groups of four results and their total, the five before them the reviews.
    private var litigation: [Finding] {
        let rows = document.tables.flatMap { $0.table.rows }.filter { row in
            let numbers = row.cells.compactMap { Cell($0).count }
            return numbers.count >= 10 && numbers.count <= 16 && row.cells.allSatisfy { $0.isEmpty || Cell($0).count != nil }
        }
        return rows.flatMap { row -> [Finding] in
            let numbers = row.cells.compactMap { Cell($0).count }
            let groups = stride(from: numbers.count, through: 5, by: -5).map { Array(numbers[($0 - 5)..<$0]) }
            return zip(groups, ["复议后起诉", "未经复议直接起诉", "行政复议"]).map { group, name in
                let sum = group[..<4].reduce(0, +)
                return Finding(.total, sum == group[4] ? .holds : .contradicts,
                    at: Place(line: row.line, excerpt: name + "：" + group.map(String.init).joined(separator: " ")),
                               printed: String(group[4]), expected: String(sum),
                               Phrase("\(name)：\(group[..<4].map(String.init).joined(separator: " + ")) = \(sum)，总计写作\(group[4])。",
                                   "\(name): the results add up to \(sum), the total says \(group[4])."))
            }
        }
    }

    // MARK: Text against tables

    private func text(_ lines: [Line]) -> [Finding] {
        guard let received = lines.first(where: { $0.label.contains("新收") }) else { return [] }
        return readings.flatMap { reading in
            reading.figures.compactMap { figure -> Finding? in
                guard figure.item.kind == .count, figure.number.isExact,
                      ["收到", "受理", "接收", "新收"].contains(where: { figure.item.label.hasSuffix($0) }),
                      figure.item.tail.contains("申请"), figure.item.tail.contains("公开") else { return nil }
                let isRight = figure.number.digits == received.values[6]
                return Finding(.repetition, isRight ? .holds : .contradicts, at: reading.place(figure), printed: figure.printed,
                    expected: String(received.values[6]),
                               Phrase("正文收到\(figure.number.text)件申请，表中新收\(received.values[6])（第\(received.number)行）。",
                                   "The text counts \(figure.number.text) applications, "
                                       + "the table \(received.values[6]) (line \(received.number))."))
            }
        }
    }

    /// 规范性文件 in the text against its row.
    private var documents: [Finding] {
        let rows = document.tables.flatMap { $0.table.rows }.filter { $0.cells.first == "规范性文件" }
        guard let row = rows.first else { return [] }
        let values = row.cells.compactMap { Cell($0).count }
        return readings.flatMap { reading in
            reading.figures.compactMap { figure -> Finding? in
                guard figure.item.kind == .count, figure.number.isExact, figure.item.label.hasSuffix("规范性文件") else { return nil }
                return Finding(.repetition, values.contains(figure.number.digits) ? .holds : .contradicts, at: reading.place(figure),
                    printed: figure.printed,
                               expected: values.map(String.init).joined(separator: "/"),
                               Phrase("正文规范性文件\(figure.number.text)，表中\(values.map(String.init).joined(separator: "/"))（第\(row.line)行）。",
                                      "The text counts \(figure.number.text) normative documents, "
                                          + "the table \(values.map(String.init).joined(separator: "/")) (line \(row.line))."))
            }
        }
    }
}
