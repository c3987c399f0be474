internal import Glibc

/// The national encoding, in which older platforms export.
enum GB18030 {
    /// Nil where the C library lacks the conversion, or where the text is no UTF-8.
    static func encoded(_ utf8: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = utf8.map(CChar.init(bitPattern:))
        // No character takes more than twice its UTF-8 length.
        var output = [CChar](repeating: 0, count: utf8.count * 2)
        let left = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, fromLeft, to, toLeft) = (input.baseAddress, input.count, output.baseAddress, output.count)
                let refused = iconv(converter, &from, &fromLeft, &to, &toLeft) != 0
                return (isWhole: !refused && fromLeft == 0, room: toLeft)
            }
        }
        guard left.isWhole else { return nil }
        return output.dropLast(left.room).map(UInt8.init(bitPattern:))
    }
}
