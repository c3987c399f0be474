import Spreadsheets

/// A summary as a workbook: one table a sheet, numbers as numbers, charts that the program draws from them, and a sheet of notes with
/// the cut-off, the definitions and the imports. The same summary gives the same bytes.
package struct XLSXRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    /// - Throws: `WorkbookWritingError` where the folder for temporary files cannot be written.
    func render(_ page: Page, time: Int64) async throws -> [UInt8] {
        try await TemporaryFolder.with { folder in
            try WorkbookWriter.write(sheets(of: page), title: page.title, created: time, to: folder.file("summary.xlsx"))
            return try folder.read("summary.xlsx")
        }
    }

    func sheets(of page: Page) -> [WorkbookSheet] {
        let figures = page.sections.filter { $0.role == .figures }
        var sheets = figures.map { section in
            let table = section.blocks.lazy.compactMap(\.table).first ?? factTable(of: section)
            return TableSheet(table, language: language).sheet(named: section.title ?? "")
        }
        sheets.append(notes(of: page))
        let header = page.title + (page.warnings.isEmpty ? "" : language == .chinese ? "（\(page.warnings.joined())）"
            : " (\(page.warnings.joined(separator: " ")))")
        for index in sheets.indices { sheets[index].pageHeader = header }
        return sheets
    }

    /// Facts under one head; of a fact that is put together from numbers, the numbers.
    private func factTable(of section: Page.Section) -> PageTable {
        let facts = section.blocks.flatMap(\.facts).flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
        return PageTable(columns: [.init(Word.item(language), .leading), .init(Word.value(language))],
                         rows: facts.map { PageTable.Row([PageTable.Cell($0.name), $0.value]) })
    }

    private func notes(of page: Page) -> WorkbookSheet {
        var facts = [Page.Fact(Word.document(language), page.title)] + page.warnings.map { Page.Fact(Word.warning(language), $0) }
        for section in page.sections where section.role != .notes {
            let all = section.blocks.flatMap(\.facts)
            if section.role == .head { facts += all.flatMap { [$0] + $0.parts } }
            if section.role == .lead { facts += section.blocks.compactMap(\.paragraph).map { Page.Fact(Word.sentence(language), $0) } }
            // What a table is compared with stands below it on a page.
            if section.role == .figures, section.blocks.contains(where: { $0.table != nil }) { facts += all }
        }
        facts += page.sections.filter { $0.role == .notes }.flatMap { $0.blocks.flatMap(\.facts) }
        facts += page.definitions
        var sheet = WorkbookSheet(Word.notes(language), header: [Word.item(language), Word.value(language)], rows: facts.map { fact in
            WorkbookSheet.Row([.text(fact.name), TableSheet.cell(fact.value)])
        })
        sheet.columnWidths = [30, 90]
        sheet.wrapsText = true
        return sheet
    }
}

extension Page.Block {
    fileprivate var table: PageTable? {
        guard case .table(let table) = self else { return nil }
        return table
    }

    fileprivate var facts: [Page.Fact] {
        guard case .facts(let facts) = self else { return [] }
        return facts
    }

    fileprivate var paragraph: String? {
        guard case .paragraph(let text) = self else { return nil }
        return text
    }
}
