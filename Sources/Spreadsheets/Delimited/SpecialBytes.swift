/// Finds the bytes at which a record's structure can change (delimiter, quote, LF, CR), eight at a time.
struct SpecialBytes {
    private let delimiter: UInt64
    private static let quote = repeated(UInt8(ascii: "\""))
    private static let lineFeed = repeated(UInt8(ascii: "\n"))
    private static let carriageReturn = repeated(UInt8(ascii: "\r"))

    init(delimiter: Delimiter) { self.delimiter = Self.repeated(delimiter.byte) }

    private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// The special ones among the eight bytes from `offset`: bit 7 of each, the first byte lowest. Bytes past `count` are none.
    @inline(__always)
    func marks(_ base: UnsafeRawPointer, at offset: Int, count: Int) -> UInt64 {
        guard offset &+ 8 <= count else { return tailMarks(base, at: offset, count: count) }
        return marks(in: UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }

    @inline(__always)
    private func marks(in word: UInt64) -> UInt64 {
        ~(nonZero(word ^ delimiter) & nonZero(word ^ Self.quote) & nonZero(word ^ Self.lineFeed)
            & nonZero(word ^ Self.carriageReturn)) & 0x8080_8080_8080_8080
    }

    /// Bit 7 of each byte that is not zero; exact, as no carry crosses from one byte to the next.
    @inline(__always)
    private func nonZero(_ word: UInt64) -> UInt64 {
        ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | word
    }

    private func tailMarks(_ base: UnsafeRawPointer, at offset: Int, count: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in stride(from: count - 1, through: offset, by: -1) {
            word = word << 8 | UInt64(base.load(fromByteOffset: index, as: UInt8.self))
        }
        return marks(in: word)
    }
}
