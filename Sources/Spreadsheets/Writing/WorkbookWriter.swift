internal import CXlsxWriter

/// Writes sheets as a workbook, the same bytes for the same sheets and the same `created`.
package enum WorkbookWriter {
    /// More than a cell of a workbook holds.
    private static let longestCell = 32_767

    /// - Parameters:
    ///   - created: seconds since 1970 that the workbook says it was made at; nil for now.
    ///   - path: a file that is there is replaced.
    /// - Throws: `WorkbookWritingError`; a half-written file may then be there.
    package static func write(
        _ sheets: [WorkbookSheet], title: String = "", created: Int64? = nil, to path: String
    ) throws(WorkbookWritingError) {
        guard let workbook = workbook_new(path) else { throw WorkbookWritingError(path: path, cause: "out of memory") }
        var cause: String?
        do throws(WorkbookFault) {
            try describe(workbook, title: title, created: created)
            let formats = WorkbookFormats(workbook)
            for sheet in sheets { try write(sheet, to: workbook, formats) }
        } catch {
            cause = error.cause
        }
        // Closing writes the file and frees the workbook, also after a failure.
        let closed = workbook_close(workbook)
        if let cause { throw WorkbookWritingError(path: path, cause: cause) }
        if closed != LXW_NO_ERROR { throw WorkbookWritingError(path: path, cause: String(cString: lxw_strerror(closed))) }
    }

    private static func describe(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, title: String, created: Int64?
    ) throws(WorkbookFault) {
        var title = Array(title.utf8CString)
        let code = title.withUnsafeMutableBufferPointer { title in
            var properties = lxw_doc_properties()
            properties.title = title.baseAddress
            properties.created = created.map { time_t($0) } ?? 0
            return workbook_set_properties(workbook, &properties)
        }
        try WorkbookFault.check(code)
    }

    private static func write(
        _ sheet: WorkbookSheet, to workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: WorkbookFormats
    ) throws(WorkbookFault) {
        try WorkbookFault.check(workbook_validate_sheet_name(workbook, sheet.name))
        guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { throw WorkbookFault(cause: "out of memory") }
        for (column, text) in sheet.header.enumerated() {
            try put(.text(text), row: 0, column: column, to: worksheet, formats.header(ofNumbers: sheet.numberColumns.contains(column)))
        }
        for (index, row) in sheet.rows.enumerated() {
            for (column, cell) in row.cells.enumerated() {
                let format = formats.format(cell, column: column, isTotal: row.isTotal, in: sheet)
                try put(cell, row: index + 1, column: column, to: worksheet, format)
            }
        }
        for (column, width) in sheet.columnWidths.enumerated() {
            try WorkbookFault.check(worksheet_set_column(worksheet, UInt16(clamping: column), UInt16(clamping: column), width, nil))
        }
        worksheet_freeze_panes(worksheet, 1, 0)
        // Chinese characters are higher than the default row; a broken text makes its row as high as it needs.
        if !sheet.wrapsText { worksheet_set_default_row(worksheet, 18, 0) }
        try setPage(of: sheet, worksheet)
        try WorkbookCharts.insert(sheet, into: worksheet, workbook)
    }

    private static func put(
        _ cell: WorkbookCell, row: Int, column: Int, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFault) {
        let place = (row: UInt32(clamping: row), column: UInt16(clamping: column))
        switch cell {
        case .empty, .text(""):
            if format != nil { try WorkbookFault.check(worksheet_write_blank(worksheet, place.row, place.column, format)) }
        case .text(let text):
            guard text.unicodeScalars.count <= longestCell else {
                throw WorkbookFault(cause: "the cell in row \(row + 1), column \(column + 1) is longer than a workbook allows; write CSV instead")
            }
            try WorkbookFault.check(worksheet_write_string(worksheet, place.row, place.column, text, format))
        case .number(let value, _):
            try WorkbookFault.check(worksheet_write_number(worksheet, place.row, place.column, value, format))
        }
    }

    /// A4 lying, as wide as the table, with the header on every page.
    private static func setPage(of sheet: WorkbookSheet, _ worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookFault) {
        worksheet_set_paper(worksheet, 9)
        worksheet_set_landscape(worksheet)
        worksheet_fit_to_pages(worksheet, 1, 0)
        try WorkbookFault.check(worksheet_repeat_rows(worksheet, 0, 0))
        // An ampersand begins a code of the header; more than 255 characters are refused.
        let header = String(sheet.pageHeader.replacing("&", with: "&&").prefix(200))
        if !header.isEmpty { try WorkbookFault.check(worksheet_set_header(worksheet, "&C\(header)")) }
        try WorkbookFault.check(worksheet_set_footer(worksheet, "&C— &P —"))
    }
}

/// What the library refused, before it is known of which file.
struct WorkbookFault: Error {
    let cause: String

    static func check(_ code: lxw_error) throws(WorkbookFault) {
        if code != LXW_NO_ERROR { throw WorkbookFault(cause: String(cString: lxw_strerror(code))) }
    }
}

/// Why a workbook could not be written.
package struct WorkbookWritingError: Error, Sendable, CustomStringConvertible {
    package let path: String
    package let cause: String

    package var description: String { "\(path) cannot be written: \(cause)." }
    package var hint: String { "Check that the folder exists, may be written and has space, or name a file that ends in .csv." }
}
