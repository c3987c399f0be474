/// `_x000D_` in a workbook's texts: a character that XML cannot hold, in hexadecimal.
enum EscapedText {
    /// Decodes in place from `start` on.
    static func decode(_ text: inout [UInt8], from start: Int) {
        let end = text.count
        let count = text.withUnsafeMutableBytes { bytes in
            bytes[start..<end].contains(UInt8(ascii: "_")) ? decode(UnsafeMutableRawBufferPointer(rebasing: bytes[start...])) : end - start
        }
        text.removeLast(end - start - count)
    }

    /// Decodes in place and returns how many bytes are left: an escape is never shorter than its character.
    static func decode(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
        var (read, written) = (0, 0)
        while read < bytes.count {
            if bytes[read] == UInt8(ascii: "_"), let scalar = scalar(bytes, at: read) {
                for byte in UTF8.encode(scalar) ?? .init() {
                    bytes[written] = byte
                    written += 1
                }
                read += 7
            } else {
                bytes[written] = bytes[read]
                written += 1
                read += 1
            }
        }
        return written
    }

    /// Nil where there is no escape, and for U+0000 and halves of surrogate pairs, which no text may hold.
    private static func scalar(_ bytes: UnsafeMutableRawBufferPointer, at start: Int) -> Unicode.Scalar? {
        guard start + 7 <= bytes.count, bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_") else { return nil }
        guard let code = hexadecimal(UnsafeRawBufferPointer(rebasing: bytes[start + 2..<start + 6])), code != 0 else { return nil }
        return Unicode.Scalar(code)
    }
}

/// The number that hexadecimal digits of either case are.
func hexadecimal(_ digits: UnsafeRawBufferPointer) -> UInt32? {
    var value: UInt32 = 0
    for byte in digits {
        switch byte {
        case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
        case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
        default: return nil
        }
    }
    return value
}
