/// One sheet of a file; a file without sheets is one.
package struct Sheet: Sendable {
    enum Content: Sendable {
        case delimited(DelimitedReader)
        case json(JSONReader)
        case worksheet(Worksheet)
        case table(SheetTable, maximumCellBytes: Int)
    }

    /// Empty where the format has no names.
    package let name: String
    let content: Content

    /// A cursor before the first record, for a caller that takes records at its own pace.
    package func records() throws(SpreadsheetError) -> SheetCursor {
        switch content {
        case .delimited(let reader): SheetCursor(DelimitedSource(reader))
        case .json(let reader): SheetCursor(JSONSource(reader))
        case .worksheet(let sheet): SheetCursor(try WorksheetSource(sheet))
        case .table(let table, let maximumCellBytes): SheetCursor(TableSource(table, maximumCellBytes: maximumCellBytes))
        }
    }

    /// Lends every record to `body`, in the order of the sheet. Throws as `SheetCursor.next` does.
    package func forEachRecord(_ body: (borrowing Record) throws -> Void) throws {
        var cursor = try records()
        while try cursor.next(body) {}
    }

    /// The first `limit` rows by value, all when nil: for headers, previews and small files.
    package func rows(limit: Int? = nil) throws -> [SheetRow] {
        var rows: [SheetRow] = []
        var cursor = try records()
        while rows.count < limit ?? .max, try cursor.next({ rows.append(try $0.row) }) {}
        return rows
    }
}
