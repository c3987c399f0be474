/// The records of a delimited text.
final class DelimitedSource: RecordSource {
    private var cursor: RecordCursor

    init(_ reader: DelimitedReader) { cursor = reader.records() }

    var progress: Double { cursor.progress }

    var place: RecordPlace? { cursor.place }

    func move(to place: RecordPlace) { cursor.move(to: place) }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool { try cursor.next(body) }
}
