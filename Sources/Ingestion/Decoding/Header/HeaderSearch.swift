internal import Spreadsheets

/// Looks for the header in the sheets of a file.
struct HeaderSearch {
    let sheet: Sheet
    let layout: HeaderLayout
    /// Further sheets with a header of their own, which are not read.
    let otherSheets: [String]

    /// Takes the sheet with that name, or the first with a header. Where no sheet has one the error is that of the first sheet that
    /// has rows.
    init(_ file: Spreadsheet, sheet name: String?, names: ColumnNames) throws {
        if let name {
            sheet = try file.sheet(named: name)
            layout = try HeaderSearch.layout(of: sheet, names)
            otherSheets = []
            return
        }
        var found: (sheet: Sheet, layout: HeaderLayout)?
        var others: [String] = []
        var failure: (any Error)?
        for index in file.sheetNames.indices {
            let sheet = try file.sheet(at: index)
            do {
                let layout = try HeaderSearch.layout(of: sheet, names)
                if found == nil { found = (sheet, layout) } else { others.append(sheet.name) }
            } catch SpreadsheetError.empty {
                continue
            } catch let error as ExportError {
                failure = failure ?? error
            }
        }
        guard let found else { throw failure ?? SpreadsheetError.empty }
        (sheet, layout, otherSheets) = (found.sheet, found.layout, others)
    }

    private static func layout(of sheet: Sheet, _ names: ColumnNames) throws -> HeaderLayout {
        let rows = try sheet.rows(limit: HeaderLayout.recordsSearched)
        if rows.isEmpty { throw SpreadsheetError.empty }
        return try HeaderLayout(searching: rows, names: names)
    }
}
