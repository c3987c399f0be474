/// What is white space in a cell, and which characters are the wide twins of ASCII.
///
/// Exports pad cells with ideographic and no-break spaces, and byte order marks turn up inside them.
enum CellText {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The cell without leading and trailing blanks; `bytes` is valid UTF-8.
    static func trimmed(_ bytes: Bytes) -> Bytes {
        var start = 0
        var end = bytes.count
        while start < end {
            let length = blankLength(at: start, in: bytes, end: end)
            if length == 0 { break }
            start += length
        }
        while start < end {
            let length = blankLength(before: end, in: bytes, start: start)
            if length == 0 { break }
            end -= length
        }
        return Bytes(rebasing: bytes[start..<end])
    }

    static func isBlank(_ bytes: Bytes) -> Bool { trimmed(bytes).isEmpty }

    static func trimmed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { String(decoding: trimmed($0), as: UTF8.self) }
    }

    private static func blankLength(at index: Int, in bytes: Bytes, end: Int) -> Int {
        let first = bytes[index]
        if first <= 0x20 { return 1 }
        if first < 0xC2 { return 0 }
        if first == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        return isWideBlank(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
    }

    private static func blankLength(before end: Int, in bytes: Bytes, start: Int) -> Int {
        let last = bytes[end - 1]
        if last <= 0x20 { return 1 }
        guard last >= 0x80, last < 0xC0, end - start >= 2 else { return 0 }
        if last == 0xA0, bytes[end - 2] == 0xC2 { return 2 }
        guard end - start >= 3 else { return 0 }
        return isWideBlank(bytes[end - 3], bytes[end - 2], last) ? 3 : 0
    }

    private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE2, 0x80): (0x80...0x8F).contains(third) || (0xA8...0xAF).contains(third)
        case (0xE2, 0x81): third == 0x9F || third == 0xA0
        case (0xE3, 0x80): third == 0x80
        case (0xEF, 0xBB): third == 0xBF
        default: false
        }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// `Ａ` is `A`, `：` is `:`; other characters stay.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    }

    /// Half-width, without any blank, and in lower case as far as ASCII goes: the form in which names and labels are compared.
    static func comparable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isBlank(scalar) {
            let narrow = halfWidth(scalar)
            result.append(("A"..."Z").contains(narrow) ? Unicode.Scalar(UInt8(narrow.value) | 0x20) : narrow)
        }
        return String(result)
    }
}
