import Spreadsheets

/// Rows as CSV that a spreadsheet opens as meant: UTF-8 with a byte order mark, CR LF, and no cell that would run as a formula.
enum CSVTable {
    static func bytes(_ rows: some Sequence<[String]>) -> [UInt8] {
        var writer = DelimitedWriter(byteOrderMark: true, isFormulaSafe: true)
        for row in rows { writer.append(row) }
        return writer.bytes
    }
}
