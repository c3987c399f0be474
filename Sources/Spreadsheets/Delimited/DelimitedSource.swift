/// The records of a delimited text.
final class DelimitedSource: RecordSource {
    private var cursor: RecordCursor

    init(_ reader: DelimitedReader) { cursor = reader.records() }

    var progress: Double { cursor.progress }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool { try cursor.next(body) }
}
