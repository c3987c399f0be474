/// Walks through a sheet record by record, whatever its format.
package struct SheetCursor: ~Copyable {
    private let source: any RecordSource

    init(_ source: any RecordSource) { self.source = source }

    /// How much of the sheet was read, 0 to 1.
    package var progress: Double { source.progress }

    /// Lends the next record to `body`; false at the end of the sheet.
    ///
    /// Throws `SpreadsheetError` where the file is damaged or too large, and what `body` throws.
    package mutating func next(_ body: (borrowing Record) throws -> Void) throws -> Bool { try source.next(body) }
}
