/// Something that gives one record after another; each format has its own.
protocol RecordSource: AnyObject {
    /// How much was read, 0 to 1.
    var progress: Double { get }

    /// Where the next record begins; nil where one cannot come back to it.
    var place: RecordPlace? { get }

    /// Makes the record at a place of the same source the next one.
    func move(to place: RecordPlace)

    /// Lends the next record to `body`; false at the end.
    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool
}

// Most formats are read from front to back only.
extension RecordSource {
    var place: RecordPlace? { nil }
    func move(to place: RecordPlace) {}
}

/// Where a record of a delimited text begins.
package struct RecordPlace: Sendable {
    let offset: Int
    let line: Int
}
