/// The small alphabet that dates are written in: ASCII in upper case, and one byte for each Chinese mark.
enum DateSymbols {
    /// Longer cells are no dates; the longest shape known has forty symbols.
    static let capacity = 64

    static let year: UInt8 = 0x80
    static let month: UInt8 = 0x81
    static let day: UInt8 = 0x82
    static let hour: UInt8 = 0x83
    static let minute: UInt8 = 0x84
    static let second: UInt8 = 0x85
    static let morning: UInt8 = 0x86
    static let afternoon: UInt8 = 0x87
    static let noon: UInt8 = 0x88
    static let evening: UInt8 = 0x89

    static func isDigit(_ symbol: UInt8) -> Bool { symbol &- 0x30 < 10 }

    static func number(_ symbols: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        symbols[start..<start + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Translates a trimmed cell; nil where it is too long or holds a character that no date has.
    static func write(_ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        var count = 0
        var index = 0
        // ASCII cells need no decoding; the first other byte hands over to the decoder.
        while index < text.count, text[index] < 0x80 {
            guard count < buffer.count else { return nil }
            buffer[count] = ascii(text[index])
            count += 1
            index += 1
        }
        if index == text.count { return count }
        guard text.count - index <= capacity * 3 else { return nil }
        var scalars = String(decoding: text[index...], as: UTF8.self).unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard count < buffer.count, let symbol = symbol(scalar, followedBy: { scalars.next() }) else { return nil }
            buffer[count] = symbol
            count += 1
        }
        return count
    }

    private static func ascii(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x61...0x7A: byte & 0xDF
        case 0...0x1F: 0x20
        default: byte
        }
    }

    private static func symbol(_ scalar: Unicode.Scalar, followedBy next: () -> Unicode.Scalar?) -> UInt8? {
        let scalar = CellText.halfWidth(scalar)
        if scalar.isASCII { return ascii(UInt8(scalar.value)) }
        if CellText.isBlank(scalar) { return 0x20 }
        switch scalar {
        case "年": return year
        case "月": return month
        case "日", "号": return day
        case "时", "時", "点", "點": return hour
        case "分": return minute
        case "秒": return second
        case "上": return next() == "午" ? morning : nil
        case "凌": return next() == "晨" ? morning : nil
        case "早": return next().map { $0 == "上" || $0 == "晨" } == true ? morning : nil
        case "下": return next() == "午" ? afternoon : nil
        case "中": return next() == "午" ? noon : nil
        case "晚": return next() == "上" ? evening : nil
        default: return nil
        }
    }
}
