/// `\n`, `\u5DE5`, `\uD83D\uDE00`.
enum JSONEscape {
    /// Moves over the escape at the scanner's position and checks that it stands for text.
    static func skip(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
        _ = try scalar(&scanner)
    }

    /// Appends a string's text to `output`; the scanner went over it before.
    static func decode(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) throws(JSONScanner.Fault) {
        var scanner = JSONScanner(UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound]), at: range.lowerBound)
        while let byte = scanner.current {
            if byte == UInt8(ascii: "\\") {
                output.append(contentsOf: UTF8.encode(try scalar(&scanner)) ?? .init())
            } else {
                output.append(byte)
                scanner.position += 1
            }
        }
    }

    private static func scalar(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> Unicode.Scalar {
        let start = scanner.position
        try scanner.expect(UInt8(ascii: "\\"))
        guard let letter = scanner.current else { throw JSONScanner.Fault(offset: start) }
        scanner.position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONScanner.Fault(offset: start)
        }
        var code = try unit(&scanner, of: start)
        if (0xD800..<0xDC00).contains(code), scanner.skip(UInt8(ascii: "\\")), scanner.skip(UInt8(ascii: "u")) {
            let second = try unit(&scanner, of: start)
            code = (0xDC00..<0xE000).contains(second) ? 0x10000 + (code - 0xD800) << 10 + second - 0xDC00 : 0
        }
        guard code != 0, let scalar = Unicode.Scalar(code) else { throw JSONScanner.Fault(offset: start, isForbiddenCharacter: true) }
        return scalar
    }

    private static func unit(_ scanner: inout JSONScanner, of start: Int) throws(JSONScanner.Fault) -> UInt32 {
        let end = scanner.position + 4
        guard end <= scanner.bytes.count,
              let unit = hexadecimal(UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.position..<end]))
        else { throw JSONScanner.Fault(offset: start) }
        scanner.position = end
        return unit
    }
}
