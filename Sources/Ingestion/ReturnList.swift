import Spreadsheets
package import TicketStore

/// The rejected rows of an import as a file for their sender (退回清单): the sender's own columns and, behind them, line, column and
/// reason. Corrected, the file can be imported as it is.
package enum ReturnList {
    static let addedColumns = ["退回行号", "退回列", "退回原因"]

    /// CSV in UTF-8 with a byte order mark, unmasked.
    package static func csv(of imported: RecordedImport, _ rejections: [ImportedExport.Rejection]) -> String {
        var writer = DelimitedWriter(byteOrderMark: true)
        writer.append(imported.header + addedColumns)
        for rejection in rejections {
            var cells = RejectedText.cells(of: rejection.raw, columnCount: imported.header.count)?.cells ?? [rejection.raw]
            // A ragged row is filled up, so that its reason stands in the reason's column; a longer one keeps all that it has.
            while cells.count < imported.header.count { cells.append("") }
            let reason = RejectionReason(rawValue: rejection.reason)?.chineseRemedy ?? rejection.reason
            writer.append(cells + ["\(rejection.line)", rejection.columnName, reason])
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
