/// `C5`: column 2, row 5.
struct CellReference: Equatable {
    /// From 0.
    var column: Int
    /// From 1; nil where only the column is named.
    var row: Int?

    /// Reads letters and digits, with `$` before either. Nil for what is none, or lies beyond what an integer holds.
    init?(_ text: UnsafeRawBufferPointer) {
        var (column, row, letters, digits) = (0, 0, 0, 0)
        for byte in text {
            let letter = byte & 0xDF
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), digits == 0, letters < 8 {
                column = column * 26 + Int(letter - 0x40)
                letters += 1
            } else if (0x30...0x39).contains(byte), letters > 0, digits < 15 {
                row = row * 10 + Int(byte & 0x0F)
                digits += 1
            } else if byte != UInt8(ascii: "$") {
                return nil
            }
        }
        guard letters > 0, digits == 0 || row > 0 else { return nil }
        self.column = column - 1
        self.row = digits == 0 ? nil : row
    }
}

/// The decimal number that the bytes are, blanks around it allowed; nil where they are none or it is absurdly long.
func decimalInteger(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var value = 0
    var (start, end) = (0, bytes.count)
    while start < end, isWhiteSpace(bytes[start]) { start += 1 }
    while end > start, isWhiteSpace(bytes[end - 1]) { end -= 1 }
    guard start < end, end - start <= 18 else { return nil }
    for index in start..<end {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] & 0x0F)
    }
    return value
}
