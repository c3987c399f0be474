/// One row as it lies in memory, lent to a closure: nothing is copied until a cell is asked for as a string.
///
/// Cells are UTF-8 whatever the file's encoding, without their quotes. It cannot outlive the closure.
package struct Record: ~Copyable {
    /// Of a text file, the physical line on which the record starts, line breaks inside quotes counted; of a workbook or a web
    /// page, the row of the sheet or table. From 1.
    package let line: Int
    /// The first cell of more bytes than the reader's `maximumCellBytes`.
    package let oversizedCell: Int?
    /// Set where the record could not be read; it has no cells then.
    package let fault: RecordFault?
    /// Whether empty cells at the end of a row are not written, so that a short row is no defect. Delimited text writes them.
    package let omitsEmptyCells: Bool
    private let cells: UnsafeBufferPointer<RecordBuffer.Cell>
    private let source: UnsafeRawPointer
    private let copies: UnsafeRawBufferPointer
    private let rawBytes: UnsafeRawBufferPointer?

    /// `raw` is cut here, so that one mad row does not fill the table of rejections.
    package static let maximumRawBytes = 1 << 20

    /// - Parameter rawBytes: nil where the file has no delimited text for a row; `raw` is then made from the cells.
    @inline(__always)
    init(line: Int, oversizedCell: Int?, fault: RecordFault?, omitsEmptyCells: Bool,
         cells: UnsafeBufferPointer<RecordBuffer.Cell>, source: UnsafeRawPointer, copies: UnsafeRawBufferPointer,
         rawBytes: UnsafeRawBufferPointer?) {
        self.line = line
        self.oversizedCell = oversizedCell
        self.fault = fault
        self.omitsEmptyCells = omitsEmptyCells
        self.cells = cells
        self.source = source
        self.copies = copies
        self.rawBytes = rawBytes
    }

    /// The number of cells; an empty line has one, which is empty.
    package var count: Int { cells.count }

    /// The cell's UTF-8, valid inside the closure only; empty when the row is too short to have that cell.
    package func bytes(_ index: Int) -> UnsafeRawBufferPointer {
        guard cells.indices.contains(index) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let cell = cells[index]
        return cell.isCopied
            ? UnsafeRawBufferPointer(rebasing: copies[cell.start..<cell.start &+ cell.count])
            : UnsafeRawBufferPointer(start: source + cell.start, count: cell.count)
    }

    /// How the file stores the cell.
    package func kind(_ index: Int) -> CellKind { cells.indices.contains(index) ? cells[index].kind : .text }

    /// The cell as text. Throws `undecodable` only when a mapped file was overwritten after it was checked.
    package func string(_ index: Int) throws(SpreadsheetError) -> String {
        let bytes = bytes(index)
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let defect = firstInvalidUTF8(in: bytes) ?? 0
        let rowStart = rawBytes?.baseAddress.map { $0 - source } ?? 0
        let offset = cells[index].isCopied ? rowStart : cells[index].start + defect
        throw .undecodable(tried: [.utf8], byteOffset: offset, line: line, byte: bytes[defect])
    }

    /// The row kept by value.
    package var row: SheetRow {
        get throws(SpreadsheetError) {
            var texts: [String] = []
            texts.reserveCapacity(count)
            for index in 0..<count { texts.append(try string(index)) }
            return SheetRow(line: line, cells: texts)
        }
    }

    /// Whether no cell holds more than ASCII white space: an empty line, or a ghost row such as `,,,`.
    package var isBlank: Bool {
        for index in 0..<count where !bytes(index).allSatisfy(isWhiteSpace) { return false }
        return true
    }

    /// What a rejection keeps: of delimited text the record as it stands there, with quotes and delimiters, without the line's end; of
    /// other formats the cells as a line of CSV, so that it can be taken apart again; of a record with a fault the whole line. Cut
    /// between two characters when longer than `maximumRawBytes`.
    package var raw: String {
        guard let rawBytes else {
            let line = lineOfCSV()
            return line.withUnsafeBytes(Record.cut)
        }
        return Record.cut(rawBytes)
    }

    /// Of delimited text the whole record as it stands there, valid inside the closure only; nil in other formats.
    package var text: UnsafeRawBufferPointer? { rawBytes }

    /// The length of the whole raw text in bytes of UTF-8, even where `raw` is cut.
    package var rawByteCount: Int { rawBytes?.count ?? lineOfCSV().count }

    private static func cut(_ bytes: UnsafeRawBufferPointer) -> String {
        var end = min(bytes.count, maximumRawBytes)
        // Bytes 10xxxxxx continue a character.
        while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    private func lineOfCSV() -> [UInt8] {
        var texts: [String] = []
        for index in 0..<count { texts.append(String(decoding: bytes(index), as: UTF8.self)) }
        var writer = DelimitedWriter()
        writer.append(texts)
        return Array(writer.takeBytes().dropLast(2))
    }
}
