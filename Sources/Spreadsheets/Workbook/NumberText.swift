internal import Glibc

/// A stored number as a person would write it.
enum NumberText {
    /// Beyond these a number is left with its exponent: it is no figure of an office.
    private static let plainExponents = -15...30

    /// Whether the bytes are a whole number short enough to stay as it is: at most fifteen digits, no sign but minus, no zero in front.
    static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) : bytes
        guard (1...15).contains(digits.count), digits.count == 1 || digits[0] != 0x30 else { return false }
        return digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Nil for what is no number; blanks around it are allowed.
    static func value(_ bytes: UnsafeRawBufferPointer) -> Double? {
        var text = Substring(decoding: bytes, as: UTF8.self)
        while let first = text.utf8.first, isWhiteSpace(first) { text.removeFirst() }
        while let last = text.utf8.last, isWhiteSpace(last) { text.removeLast() }
        guard let first = text.utf8.first, (0x30...0x39).contains(first) || "+-.".utf8.contains(first),
              let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    /// Appends fifteen significant digits, as Excel shows them, without an exponent and without zeros at the end.
    static func append(_ value: Double, to text: inout [UInt8]) {
        // -d.dddddddddddddde-ddd
        let written = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            let count = withVaList([value]) { vsnprintf(buffer.baseAddress, buffer.count, "%.14e", $0) }
            return String(decoding: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<Int(count)])), as: UTF8.self)
        }
        let parts = written.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]), plainExponents.contains(exponent) else {
            text.append(contentsOf: value.description.utf8)
            return
        }
        var digits = parts[0].utf8.filter { (0x30...0x39).contains($0) }
        while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
        if value < 0 { text.append(UInt8(ascii: "-")) }
        if exponent < 0 {
            text.append(contentsOf: "0.".utf8)
            text.append(contentsOf: repeatElement(0x30, count: -exponent - 1))
            text.append(contentsOf: digits)
            return
        }
        if digits.count <= exponent { digits.append(contentsOf: repeatElement(0x30, count: exponent + 1 - digits.count)) }
        text.append(contentsOf: digits[...exponent])
        if digits.count > exponent + 1 {
            text.append(UInt8(ascii: "."))
            text.append(contentsOf: digits[(exponent + 1)...])
        }
    }
}
