internal import CXlsxWriter

/// Writes a table as the one sheet of a workbook, every cell as text, so that a ticket number keeps its digits.
package enum WorkbookWriter {
    /// More than a cell of a workbook holds.
    private static let longestCell = 32_767

    /// - Parameter path: a file that is there is replaced.
    /// - Throws: `WorkbookWritingError`; a half-written file may then be there.
    package static func write(_ rows: [[String]], sheetName: String, to path: String) throws(WorkbookWritingError) {
        guard let workbook = workbook_new(path) else { throw WorkbookWritingError(path: path, cause: "out of memory") }
        let sheet = workbook_add_worksheet(workbook, sheetName)
        var cause: String?
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() where !cell.isEmpty && cause == nil {
                guard cell.unicodeScalars.count <= longestCell else {
                    cause = "the cell in row \(row + 1), column \(column + 1) is longer than a workbook allows; write CSV instead"
                    break
                }
                let code = worksheet_write_string(sheet, UInt32(clamping: row), UInt16(clamping: column), cell, nil)
                if code != LXW_NO_ERROR { cause = String(cString: lxw_strerror(code)) }
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        // Closing writes the file and frees the workbook, also after a failure.
        let closed = workbook_close(workbook)
        if let cause { throw WorkbookWritingError(path: path, cause: cause) }
        if closed != LXW_NO_ERROR { throw WorkbookWritingError(path: path, cause: String(cString: lxw_strerror(closed))) }
    }
}

/// Why a workbook could not be written.
package struct WorkbookWritingError: Error, Sendable, CustomStringConvertible {
    package let path: String
    package let cause: String

    package var description: String { "\(path) cannot be written: \(cause)." }
    package var hint: String { "Check that the folder exists, may be written and has space, or name a file that ends in .csv." }
}
