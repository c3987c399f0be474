/// Walks through a sheet record by record, whatever its format.
package struct SheetCursor: ~Copyable {
    private let source: any RecordSource

    init(_ source: any RecordSource) { self.source = source }

    /// How much of the sheet was read, 0 to 1.
    package var progress: Double { source.progress }

    /// Where the next record begins; nil in a format of which one cannot come back to a record.
    package var place: RecordPlace? { source.place }

    /// Makes the record at a place of the same sheet the next one.
    package mutating func move(to place: RecordPlace) { source.move(to: place) }

    /// Lends the next record to `body`; false at the end of the sheet.
    ///
    /// Throws `SpreadsheetError` where the file is damaged or too large, and what `body` throws.
    package mutating func next(_ body: (borrowing Record) throws -> Void) throws -> Bool { try source.next(body) }
}
