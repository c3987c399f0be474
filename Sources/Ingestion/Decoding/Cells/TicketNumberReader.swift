internal import Tickets

/// Reads a ticket number, which is text always: leading zeros and letter case stay.
///
/// `0826081308493182401-HBD2` is the second rework of ticket 0826081308493182401. A number that went through a spreadsheet program as a
/// number has lost digits and is refused.
enum TicketNumberReader {
    static func read(_ cell: String) throws(RejectionReason) -> TicketNumber {
        let text = canonical(cell)
        if text.isEmpty || placeholders.contains(text) { throw .missingTicketNumber }
        if isDamaged(text) { throw .damagedTicketNumber }
        guard let split = reworkSuffix(of: text) else { return TicketNumber(base: text) }
        if split.base.isEmpty { throw .missingTicketNumber }
        return TicketNumber(base: split.base, revision: split.revision)
    }

    /// Whether a cell surely is a number as it stands: digits, letters and dashes, without a rework suffix or anything that looks like a
    /// number in scientific notation. A cell of which this is not so may be one all the same.
    static func isPlain(_ cell: UnsafeRawBufferPointer) -> Bool {
        var digits = 0, trailingDigits = 0
        for byte in cell {
            switch byte {
            case 0x30...0x39:
                digits += 1
                trailingDigits += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
                if byte | 0x20 == UInt8(ascii: "e") { return false }
                trailingDigits = 0
            default: return false
            }
        }
        let letters = cell.count - trailingDigits
        return digits > 0 && (letters == 0 || cell[letters - 1] | 0x20 != UInt8(ascii: "d"))
    }

    /// Whether a number cell of a workbook still holds every digit: Excel keeps fifteen.
    static func survivesAsNumber(_ digits: String) -> Bool {
        digits.utf8.count { (0x30...0x39).contains($0) } <= 15 && !isDamaged(digits)
    }

    private static let placeholders: Set<String> = ["-", "--", "—", "——", "/", "无", "NULL", "null", "N/A"]
    private static let errorValues: Set<String> = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"]

    /// Half-width, without blanks, out of the wrappings `'…` and `="…"` that keep Excel from taking it for a number.
    private static func canonical(_ cell: String) -> String {
        var cell = cell
        // Nearly every number is plain ASCII without a blank: nothing to do.
        let isPlain = cell.withUTF8 { $0.allSatisfy { $0 > 0x27 && $0 < 0x7F && $0 != 0x3D } }
        if isPlain { return cell }
        var narrow = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars where !CellText.isBlank(scalar) { narrow.append(CellText.halfWidth(scalar)) }
        var text = Substring(String(narrow))
        if text.hasPrefix("=") { text.removeFirst() }
        if text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 { text = text.dropFirst().dropLast() }
        while let first = text.first, "'’‘`".contains(first) { text.removeFirst() }
        return String(text)
    }

    /// `8.26081E+17`, `8E+17`, `826081308493182401.0`, `#######`, `#N/A`. A bare `8E17` can be a code and stays.
    private static func isDamaged(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first else { return false }
            if first == UInt8(ascii: "#") {
                return bytes.allSatisfy { $0 == first } || errorValues.contains(String(decoding: bytes, as: UTF8.self))
            }
            let whole = bytes.prefix { (0x30...0x39).contains($0) }.count
            guard whole > 0, whole < bytes.count else { return false }
            var rest = bytes[whole...]
            let hasPoint = rest.first == UInt8(ascii: ".")
            var fraction = rest[rest.startIndex..<rest.startIndex]
            if hasPoint {
                rest = rest.dropFirst()
                fraction = rest.prefix { (0x30...0x39).contains($0) }
                rest = rest[fraction.endIndex...]
                if rest.isEmpty { return fraction.allSatisfy { $0 == 0x30 } }
            }
            guard let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") else { return false }
            rest = rest.dropFirst()
            let hasSign = rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-")
            if hasSign { rest = rest.dropFirst() }
            return (hasPoint || hasSign) && !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    /// Splits off `[-_—]HBD n`, in any case and with or without dash; without a number it is the first rework.
    private static func reworkSuffix(of text: String) -> (base: String, revision: Int)? {
        var text = text
        let end: (base: Int, digits: Int)? = text.withUTF8 { bytes in
            let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
            let letters = bytes.count - digits - 3
            guard letters >= 0, bytes[letters] | 0x20 == UInt8(ascii: "h"), bytes[letters + 1] | 0x20 == UInt8(ascii: "b"),
                  bytes[letters + 2] | 0x20 == UInt8(ascii: "d")
            else { return nil }
            return (letters, digits)
        }
        guard let end else { return nil }
        let suffix = text.utf8.index(text.startIndex, offsetBy: end.base)
        // More digits than a number holds are no count of reworks.
        guard let revision = end.digits == 0 ? 1 : Int(text[text.utf8.index(suffix, offsetBy: 3)...]) else { return nil }
        var base = text[..<suffix]
        while let last = base.last, "-_—–".contains(last) { base.removeLast() }
        return (String(base), revision)
    }
}
