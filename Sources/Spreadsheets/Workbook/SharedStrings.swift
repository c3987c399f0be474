/// The texts that the cells of a workbook refer to by number.
struct SharedStrings: Sendable {
    /// All texts, one behind the other.
    let text: FileBytes
    private let ends: [UInt32]

    static let none = SharedStrings(text: FileBytes([]), ends: [])

    private init(text: FileBytes, ends: [UInt32]) {
        self.text = text
        self.ends = ends
    }

    /// Texts longer than `maximumCellBytes` are kept cut, one byte too long, so that they are noticed.
    init(_ part: String, of parts: WorkbookParts, maximumCellBytes: Int) throws(SpreadsheetError) {
        let declared = try parts.member(part).unpackedBytes
        let limit = SizeLimit.sharedStringBytes
        // UTF-16 grows when it becomes UTF-8. What is not written takes no memory.
        let capacity = min(declared, limit.value) * 3 / 2
        var ends: [UInt32] = []
        text = try FileBytes(capacity: capacity, path: nil) { output throws(SpreadsheetError) in
            let handler = SharedStringsHandler(output, maximumCellBytes: maximumCellBytes)
            try parts.parse(part, limit: limit, handler: handler)
            ends = handler.ends
            return handler.count
        }
        self.ends = ends
    }

    /// Where the text with that number lies in `text`; nil where there is none.
    subscript(_ index: Int) -> Range<Int>? {
        guard ends.indices.contains(index) else { return nil }
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }
}

private final class SharedStringsHandler: MarkupHandler {
    private(set) var ends: [UInt32] = []
    private(set) var count = 0
    private let output: UnsafeMutableRawBufferPointer
    private let maximumCellBytes: Int
    private var isText = false
    private var isPhonetic = false

    /// - Parameter output: lent until the parsing ends.
    init(_ output: UnsafeMutableRawBufferPointer, maximumCellBytes: Int) {
        self.output = output
        self.maximumCellBytes = maximumCellBytes
    }

    private var start: Int { ends.last.map { Int($0) } ?? 0 }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        switch name {
        case "t": isText = false
        case "rPh": isPhonetic = false
        case "si":
            let limit = SizeLimit.sharedStrings
            if ends.count == limit.value { throw .tooLarge(limit, allowed: limit.value) }
            count = start + EscapedText.decode(UnsafeMutableRawBufferPointer(rebasing: output[start..<count]))
            ends.append(UInt32(count))
        default: break
        }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        // One byte more than allowed, so that it is noticed.
        let room = maximumCellBytes + 1 - (count - start)
        guard isText, room > 0 else { return }
        let piece = bytes.prefix(room)
        guard piece.count <= output.count - count else {
            throw .tooLarge(.sharedStringBytes, allowed: SizeLimit.sharedStringBytes.value)
        }
        UnsafeMutableRawBufferPointer(rebasing: output[count...]).copyBytes(from: piece)
        count += piece.count
    }
}
