/// One sheet of a workbook. Opening it unpacks it once, so that a sheet that is damaged or too large is refused before its first row
/// is used, and so that merged ranges, which stand at its end, are known.
struct Worksheet: Sendable {
    let workbook: Workbook
    let part: String
    let mergedRanges: [MergedRange]
    let unpackedBytes: Int

    init(_ entry: Workbook.SheetEntry, of workbook: Workbook) throws(SpreadsheetError) {
        self.workbook = workbook
        part = entry.part
        let parts = WorkbookParts(try ZipArchive(workbook.bytes))
        var stream = try ZipStream(try parts.member(entry.part), of: parts.archive, limit: .sheetBytes)
        var finder = MergedRangeFinder()
        try stream.forEachPiece(of: 64 << 10) { piece throws(SpreadsheetError) in try finder.search(piece) }
        mergedRanges = finder.ranges
        unpackedBytes = stream.unpackedBytes
        try workbook.bytes.verifyUnchanged()
    }
}
