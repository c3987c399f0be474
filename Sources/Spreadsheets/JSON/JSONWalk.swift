/// Walks from object to object.
struct JSONWalk {
    enum Step {
        case object(line: Int)
        /// Something else; `raw` goes up to the end of its line.
        case fault(line: Int, raw: Range<Int>, RecordFault)
        case end
    }

    private var place: LinePlace
    private(set) var position: Int
    private let isArray: Bool
    private var isStart = true

    init(from start: Int, isArray: Bool) {
        position = start
        place = LinePlace(start)
        self.isArray = isArray
    }

    /// Reads the next object of `bytes`, which are the same at every call; `member` is told its names and values.
    mutating func next(_ bytes: UnsafeRawBufferPointer,
                       _ member: (Range<Int>, _ nameHasEscapes: Bool, JSONScanner.Value) throws(JSONScanner.Fault) -> Void) -> Step {
        var scanner = JSONScanner(bytes, at: position)
        defer { position = scanner.position }
        scanner.skipBlanks()
        let isSeparated = skipSeparator(&scanner)
        let start = scanner.position
        place.move(to: start, in: bytes)
        guard let first = scanner.current, isSeparated else {
            // An array must be closed, and its objects stand between commas.
            return isArray ? fault(.init(offset: start), from: start, &scanner) : .end
        }
        if isArray, first == UInt8(ascii: "]") {
            scanner.position += 1
            scanner.skipBlanks()
            return scanner.current == nil ? .end : fault(.init(offset: scanner.position), from: start, &scanner)
        }
        do throws(JSONScanner.Fault) {
            if first == UInt8(ascii: "{") {
                try scanner.object(member)
                return .object(line: place.line)
            }
            _ = try scanner.value()
            return .fault(line: place.line, raw: start..<restOfLine(from: start, &scanner),
                          .notAnObject(line: place.line, column: place.column(of: start)))
        } catch {
            return fault(error, from: start, &scanner)
        }
    }

    /// Moves to the next object; false where a comma is missing in an array.
    private mutating func skipSeparator(_ scanner: inout JSONScanner) -> Bool {
        defer { scanner.skipBlanks() }
        if isStart {
            isStart = false
            return !isArray || scanner.skip(UInt8(ascii: "["))
        }
        let hasComma = scanner.skip(UInt8(ascii: ","))
        // Lines that were cut out of an array keep their commas.
        return !isArray || hasComma || scanner.current == UInt8(ascii: "]")
    }

    /// Goes on behind the line on which the faulty object starts, as its end is unknown.
    private func fault(_ fault: JSONScanner.Fault, from start: Int, _ scanner: inout JSONScanner) -> Step {
        var there = place
        there.move(to: fault.offset, in: scanner.bytes)
        let column = there.column(of: fault.offset)
        return .fault(line: place.line, raw: start..<restOfLine(from: start, &scanner), fault.isForbiddenCharacter
            ? .forbiddenCharacter(line: there.line, column: column) : .malformed(line: there.line, column: column))
    }

    private func restOfLine(from start: Int, _ scanner: inout JSONScanner) -> Int {
        scanner.position = start
        while let byte = scanner.current, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { scanner.position += 1 }
        return scanner.position
    }
}
