/// A place in a text and the line on which it stands, moved forward only. LF, CR LF and a lone CR each end a line.
struct LinePlace {
    /// From 1.
    private(set) var line = 1
    private var lineStart: Int
    private var offset: Int

    init(_ start: Int) { (lineStart, offset) = (start, start) }

    mutating func move(to target: Int, in bytes: UnsafeRawBufferPointer) {
        while offset < target {
            let byte = bytes[offset]
            offset += 1
            let isPair = byte == UInt8(ascii: "\r") && offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isPair else { continue }
            line += 1
            lineStart = offset
        }
    }

    /// In bytes, from 1.
    func column(of target: Int) -> Int { target - lineStart + 1 }
}
