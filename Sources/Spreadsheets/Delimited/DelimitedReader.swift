/// Reads delimited text (CSV, TSV, semicolons) of any supported encoding as records.
///
/// Opening it decodes and checks the whole file, so that a file that cannot be read is refused before its first row is used.
/// Memory: nothing beyond the file for UTF-8; for GB18030 and UTF-16 a UTF-8 copy, at most twice the file, mostly half as much again.
package struct DelimitedReader: Sendable {
    package let encoding: TextEncoding
    package let delimiter: Delimiter
    package let maximumCellBytes: Int
    private let text: DecodedText

    package static let defaultMaximumCellBytes = 1 << 20

    /// Detects what is not given. Throws `empty`, `undecodable`, `nulByte`, `encodingUnavailable` or `changedWhileReading`.
    package init(_ bytes: FileBytes, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil,
                 maximumCellBytes: Int = DelimitedReader.defaultMaximumCellBytes) throws(SpreadsheetError) {
        self.init(try DecodedText(bytes, encoding: encoding), delimiter: delimiter, maximumCellBytes: maximumCellBytes)
    }

    /// Reads a text that is decoded already.
    init(_ text: DecodedText, delimiter: Delimiter? = nil, maximumCellBytes: Int = DelimitedReader.defaultMaximumCellBytes) {
        self.text = text
        encoding = text.encoding
        self.delimiter = delimiter ?? Delimiter.detect(in: text)
        self.maximumCellBytes = maximumCellBytes
    }

    /// Lends every record to `body`, in the order of the file. Throws as `RecordCursor.next` does.
    package func forEachRecord(_ body: (borrowing Record) throws -> Void) throws {
        var cursor = records()
        while try cursor.next(body) {}
    }

    /// A cursor before the first record, for a caller that takes records at its own pace.
    package func records() -> RecordCursor {
        RecordCursor(text, delimiter: delimiter, maximumCellBytes: maximumCellBytes)
    }

    /// The first `limit` rows by value, all when nil: for headers, previews and small files.
    package func rows(limit: Int? = nil) throws -> [SheetRow] {
        var rows: [SheetRow] = []
        var cursor = records()
        while rows.count < limit ?? .max, try cursor.next({ rows.append(try $0.row) }) {}
        return rows
    }
}
