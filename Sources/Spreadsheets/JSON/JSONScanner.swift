/// Reads JSON (RFC 8259) strictly, in place, from valid UTF-8.
struct JSONScanner {
    /// Where the reading stopped, and whether only because of a name for a character that no text can hold.
    struct Fault: Error {
        var offset: Int
        var isForbiddenCharacter = false
    }

    enum Value {
        case null
        case boolean(Range<Int>)
        case number(Range<Int>)
        /// The text between the quotes.
        case string(Range<Int>, hasEscapes: Bool)
        /// An object or an array, with its brackets.
        case nested(Range<Int>)
    }

    let bytes: UnsafeRawBufferPointer
    var position: Int

    /// Values of a table nest once or twice; the scanner's own stack holds this much.
    private static let maximumDepth = 64

    init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The byte at the position; nil at the end.
    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipBlanks() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    /// Moves over `byte` if it is the next one.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(Fault) {
        guard skip(byte) else { throw Fault(offset: position) }
    }

    /// Reads an object: `member` is told every name with its value.
    mutating func object(_ member: (Range<Int>, _ nameHasEscapes: Bool, Value) throws(Fault) -> Void) throws(Fault) {
        try members(depth: 0, member)
    }

    private mutating func members(depth: Int, _ member: (Range<Int>, Bool, Value) throws(Fault) -> Void) throws(Fault) {
        try expect(UInt8(ascii: "{"))
        skipBlanks()
        if skip(UInt8(ascii: "}")) { return }
        while true {
            skipBlanks()
            let name = try string()
            skipBlanks()
            try expect(UInt8(ascii: ":"))
            try member(name.range, name.hasEscapes, try value(depth: depth + 1))
            skipBlanks()
            if skip(UInt8(ascii: "}")) { return }
            try expect(UInt8(ascii: ","))
        }
    }

    mutating func value(depth: Int = 0) throws(Fault) -> Value {
        skipBlanks()
        let start = position
        switch current {
        case UInt8(ascii: "\""):
            let text = try string()
            return .string(text.range, hasEscapes: text.hasEscapes)
        case UInt8(ascii: "{"):
            guard depth < Self.maximumDepth else { throw Fault(offset: position) }
            try members(depth: depth) { _, _, _ in }
            return .nested(start..<position)
        case UInt8(ascii: "["):
            guard depth < Self.maximumDepth else { throw Fault(offset: position) }
            try elements(depth: depth)
            return .nested(start..<position)
        case UInt8(ascii: "t"): return .boolean(try word("true"))
        case UInt8(ascii: "f"): return .boolean(try word("false"))
        case UInt8(ascii: "n"):
            _ = try word("null")
            return .null
        default:
            return .number(try number())
        }
    }

    private mutating func elements(depth: Int) throws(Fault) {
        try expect(UInt8(ascii: "["))
        skipBlanks()
        if skip(UInt8(ascii: "]")) { return }
        while true {
            _ = try value(depth: depth + 1)
            skipBlanks()
            if skip(UInt8(ascii: "]")) { return }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func word(_ word: StaticString) throws(Fault) -> Range<Int> {
        let start = position
        for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
        return start..<position
    }

    private mutating func number() throws(Fault) -> Range<Int> {
        let start = position
        _ = skip(UInt8(ascii: "-"))
        // A number begins with one zero at most.
        if !skip(UInt8(ascii: "0")) { try digits() }
        if skip(UInt8(ascii: ".")) { try digits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
            try digits()
        }
        return start..<position
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        if position == start { throw Fault(offset: position) }
    }

    private mutating func string() throws(Fault) -> (range: Range<Int>, hasEscapes: Bool) {
        try expect(UInt8(ascii: "\""))
        let start = position
        var hasEscapes = false
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return (start..<position - 1, hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try JSONEscape.skip(&self)
            case 0..<0x20:
                throw Fault(offset: position)
            default:
                position += 1
            }
        }
        throw Fault(offset: position)
    }
}
