internal import Spreadsheets
internal import TicketStore
internal import Tickets

/// What can be told of a row without decoding it.
struct RowMark {
    var place: RecordPlace
    /// Of the number cell as it stands there.
    var number: Int64
    /// Nil where the row has to be decoded in any case.
    var sourceHash: Int64?
    var receivedAt: Instant
}

/// Runs ahead through a delimited text and marks its rows, while the store still reads what it knows of them.
struct RowMarks {
    private let cursor: CursorBox
    private let layout: HeaderLayout
    private let dates: DateReader
    private let source: SourceHash
    private let numberIndex, receivedIndex: Int
    private var marks: [RowMark] = []
    private var taken = 0
    private var isAtEnd = false

    /// A mark takes forty bytes.
    private static let mostAhead = 1 << 20
    /// So often it is looked whether the store has answered.
    private static let stride = 4096

    /// - Parameter cursor: before the first row below the header.
    init(_ cursor: CursorBox, layout: HeaderLayout, dates: DateReader, source: SourceHash) {
        self.cursor = cursor
        self.layout = layout
        self.dates = dates
        self.source = source
        numberIndex = layout.places[.ticketNumber] ?? 0
        receivedIndex = layout.places[.receivedAt] ?? 0
    }

    /// Marks rows until `isDone`.
    mutating func runAhead(until isDone: () -> Bool) throws {
        while !isAtEnd, marks.count < RowMarks.mostAhead, !isDone() { try read(upTo: marks.count + RowMarks.stride) }
    }

    /// The next rows, at most `limit`; none at the end of the text.
    mutating func next(limit: Int) throws -> ArraySlice<RowMark> {
        if marks.count - taken < limit, !isAtEnd {
            marks.removeFirst(taken)
            taken = 0
            try read(upTo: limit)
        }
        let part = marks[taken..<(marks.count - taken > limit ? taken + limit : marks.count)]
        taken = part.endIndex
        return part
    }

    private mutating func read(upTo count: Int) throws {
        while marks.count < count {
            guard let place = cursor.place, try cursor.next({ marks.append(mark($0, at: place)) }) else {
                isAtEnd = true
                return
            }
        }
    }

    private func mark(_ record: borrowing Record, at place: RecordPlace) -> RowMark {
        guard record.fault == nil, record.oversizedCell == nil, record.count == layout.names.count,
              case .time(let received) = dates.read(record.cell(receivedIndex))
        else { return RowMark(place: place, number: 0, sourceHash: nil, receivedAt: Instant(microseconds: 0)) }
        let number = TicketNumber.seenHash(of: UnsafeRawBufferPointer(CellText.trimmed(record.cell(numberIndex))))
        return RowMark(place: place, number: number, sourceHash: source.of(record), receivedAt: received.at)
    }
}

/// A cursor in a class, which a copyable owner can hold.
final class CursorBox {
    private var cursor: SheetCursor

    init(_ cursor: consuming SheetCursor) { self.cursor = cursor }

    var progress: Double { cursor.progress }
    var place: RecordPlace? { cursor.place }

    func move(to place: RecordPlace) { cursor.move(to: place) }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool { try cursor.next(body) }
}
