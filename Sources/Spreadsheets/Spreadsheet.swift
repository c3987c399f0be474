/// A file that holds a table, whatever its format: the one way to open it.
///
/// The format is found from the bytes, never from the file's name: an `.xls` that is a web page or a tab-separated text is read as what
/// it is. Archives are opened. Records come row by row and look the same in every format: cells of UTF-8 that know whether they were
/// stored as numbers. Of a workbook:
/// - Dates read `2026-05-06 09:43:05`, and `2026-05-06` where the cell shows no time and has none; numbers have no exponent and fifteen
///   digits; formulas have their last values.
/// - The value of a merged range holds for every cell of it. Rows without any value are left out.
package struct Spreadsheet: Sendable {
    package let format: SpreadsheetFormat
    /// `utf8` for a workbook, whose parts are converted on the way.
    package let encoding: TextEncoding
    /// Nil where the format has none.
    package let delimiter: Delimiter?
    /// The archives in which the table lay, the outermost first.
    package let containers: [Container]
    /// Whether dates without a format, which are numbers, count from 1904; nil where the format does not say.
    package let countsFrom1904: Bool?
    /// The sheets that a person sees on opening the file, in their order; a single empty name where the format has none.
    package let sheetNames: [String]
    private let content: Content

    private enum Content: Sendable {
        case single(Sheet.Content)
        case tables([SheetTable], maximumCellBytes: Int)
        case workbook(Workbook)
    }

    package static let defaultMaximumCellBytes = DelimitedReader.defaultMaximumCellBytes

    /// Opens a file and finds out what is not given. Memory: what text needs (see `DelimitedReader`), what an archive holds, the shared
    /// strings of a workbook, or the tables of a web page; all within `SizeLimit`.
    ///
    /// - Parameter encoding: of a text, which is otherwise detected; workbooks state their own.
    package init(_ bytes: FileBytes, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
                 maximumCellBytes: Int = Spreadsheet.defaultMaximumCellBytes) throws(SpreadsheetError) {
        // No row is longer, so that a cell need not be either, and one byte more is a number still.
        let maximumCellBytes = min(maximumCellBytes, SizeLimit.rowText.value)
        let file = try OpenedFile(bytes)
        containers = file.containers
        switch file.content {
        case .workbook(let parts):
            let workbook = try Workbook(file.bytes, parts, maximumCellBytes: maximumCellBytes)
            (format, self.encoding, self.delimiter, countsFrom1904) = (.xlsx, .utf8, nil, workbook.countsFrom1904)
            sheetNames = workbook.visibleSheets.map(\.name)
            content = .workbook(workbook)
        case .text:
            let text = try DecodedText(file.bytes, encoding: encoding)
            self.encoding = text.encoding
            countsFrom1904 = nil
            let found = try TextFormat(text)
            switch found {
            case .markup(let markup):
                format = markup
                self.delimiter = nil
                let tables = markup == .html ? try HTMLTables.read(text, maximumCellBytes: maximumCellBytes)
                    : try SpreadsheetMLHandler.read(text, maximumCellBytes: maximumCellBytes)
                sheetNames = tables.map(\.name)
                content = .tables(tables, maximumCellBytes: maximumCellBytes)
            case .json(let isArray):
                format = isArray ? .json : .jsonLines
                self.delimiter = nil
                sheetNames = [""]
                content = .single(.json(try JSONReader(text, isArray: isArray, maximumCellBytes: maximumCellBytes)))
            case .delimited:
                let reader = DelimitedReader(text, delimiter: delimiter, maximumCellBytes: maximumCellBytes)
                format = reader.delimiter == .tab ? .tsv : .csv
                self.delimiter = reader.delimiter
                sheetNames = [""]
                content = .single(.delimited(reader))
            }
        }
        try bytes.verifyUnchanged()
    }

    /// Opens one of `sheetNames`.
    package func sheet(at index: Int) throws(SpreadsheetError) -> Sheet {
        guard sheetNames.indices.contains(index) else { throw .noTable }
        switch content {
        case .single(let content): return Sheet(name: "", content: content)
        case .tables(let tables, let maximumCellBytes):
            return Sheet(name: tables[index].name, content: .table(tables[index], maximumCellBytes: maximumCellBytes))
        case .workbook(let workbook): return try sheet(workbook.visibleSheets[index], of: workbook)
        }
    }

    /// Opens the sheet with that name, even a hidden one. Throws `noSuchSheet`.
    package func sheet(named name: String) throws(SpreadsheetError) -> Sheet {
        if case .workbook(let workbook) = content, let entry = workbook.sheets.first(where: { $0.name == name }) {
            return try sheet(entry, of: workbook)
        }
        guard let index = sheetNames.firstIndex(of: name) else { throw .noSuchSheet(name: name, found: sheetNames) }
        return try sheet(at: index)
    }

    private func sheet(_ entry: Workbook.SheetEntry, of workbook: Workbook) throws(SpreadsheetError) -> Sheet {
        Sheet(name: entry.name, content: .worksheet(try Worksheet(entry, of: workbook)))
    }
}
