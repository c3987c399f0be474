import Spreadsheets
package import TicketStore

/// The rejected rows of an import as a file for their sender (退回清单): the sender's own columns and, behind them, line, column and
/// reason. Corrected, the file can be imported as it is. It is unmasked, since what is masked cannot be corrected.
package struct ReturnList: Sendable {
    static let addedColumns = ["退回行号", "退回列", "退回原因"]

    /// The header first.
    package let rows: [[String]]

    package init(of imported: RecordedImport, _ rejections: [ImportedExport.Rejection]) {
        rows = [imported.header + ReturnList.addedColumns] + rejections.map { rejection in
            var cells = RejectedText.cells(of: rejection.raw, columnCount: imported.header.count)?.cells ?? [rejection.raw]
            // A ragged row is filled up, so that its reason stands in the reason's column; a longer one keeps all that it has.
            while cells.count < imported.header.count { cells.append("") }
            let reason = RejectionReason(rawValue: rejection.reason)?.chineseRemedy ?? rejection.reason
            return cells + ["\(rejection.line)", rejection.columnName, reason]
        }
    }

    /// UTF-8 with a byte order mark, so that Excel reads it.
    package var csv: String {
        var writer = DelimitedWriter(byteOrderMark: true)
        for row in rows { writer.append(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
