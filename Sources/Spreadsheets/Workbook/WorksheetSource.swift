/// The rows of a worksheet, unpacked and parsed a few at a time.
final class WorksheetSource: RecordSource {
    private let sheet: Worksheet
    private let handler: WorksheetHandler
    private let parser: MarkupParser
    private var stream: ZipStream
    private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)
    private var isFinished = false

    init(_ sheet: Worksheet) throws(SpreadsheetError) {
        let parts = WorkbookParts(try ZipArchive(sheet.workbook.bytes))
        self.sheet = sheet
        stream = try ZipStream(try parts.member(sheet.part), of: parts.archive, limit: .sheetBytes)
        handler = WorksheetHandler(sheet.workbook, part: sheet.part, mergedRanges: sheet.mergedRanges)
        parser = try MarkupParser(.xml(isUTF8: false), .xlsx, part: sheet.part, handler: handler)
    }

    deinit { piece.deallocate() }

    var progress: Double { sheet.unpackedBytes == 0 ? 1 : Double(stream.unpackedBytes) / Double(sheet.unpackedBytes) }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool {
        while handler.queue.isEmpty {
            if isFinished {
                try sheet.workbook.bytes.verifyUnchanged()
                return false
            }
            try readPiece()
        }
        try sheet.workbook.strings.text.withUnsafeBytes { strings in
            // Never nil: even the bytes of an empty file have an address.
            guard let source = strings.baseAddress else { return }
            try handler.queue.lendNext(source: source, to: body)
        }
        return true
    }

    private func readPiece() throws(SpreadsheetError) {
        handler.queue.reuse()
        let count = try stream.read(into: piece)
        if count == 0 {
            isFinished = true
            try parser.finish()
        } else {
            try parser.push(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        }
    }
}
