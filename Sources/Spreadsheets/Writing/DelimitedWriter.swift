/// Writes rows as delimited UTF-8 text after RFC 4180: CR LF at the end of every row, quotes where needed, quotes doubled.
package struct DelimitedWriter: Sendable {
    package let delimiter: Delimiter
    /// Whether a cell that a spreadsheet program would run as a formula gets an apostrophe in front. Such cells do not read
    /// back as they were written.
    package let isFormulaSafe: Bool
    /// What was written and not yet taken.
    package private(set) var bytes: [UInt8]

    /// Excel takes UTF-8 for the system's code page without `byteOrderMark`.
    package init(delimiter: Delimiter = .comma, byteOrderMark: Bool = false, isFormulaSafe: Bool = false) {
        self.delimiter = delimiter
        self.isFormulaSafe = isFormulaSafe
        bytes = byteOrderMark ? TextEncoding.utf8BOM.byteOrderMark : []
    }

    package mutating func append(_ cells: some Sequence<some StringProtocol>) {
        var isFirst = true
        for cell in cells {
            if !isFirst { bytes.append(delimiter.byte) }
            isFirst = false
            append(cell: cell)
        }
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Hands over what was written since the last call, for output piece by piece.
    package mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
    }

    private mutating func append(cell: some StringProtocol) {
        let needsApostrophe = isFormulaSafe && Self.startsFormula(cell)
        let quote = UInt8(ascii: "\"")
        guard needsQuotes(cell) else {
            if needsApostrophe { bytes.append(UInt8(ascii: "'")) }
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(quote)
        if needsApostrophe { bytes.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private func needsQuotes(_ cell: some StringProtocol) -> Bool {
        // An unquoted U+FEFF at the very start would be taken for a byte order mark.
        cell.utf8.contains { $0 == delimiter.byte || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            || bytes.isEmpty && cell.unicodeScalars.first == "\u{FEFF}"
    }

    /// OWASP's list of first characters (CSV injection), with the full-width forms that East Asian editions of Excel accept;
    /// a plain number such as -1.5 or -2.5% is none.
    private static func startsFormula(_ cell: some StringProtocol) -> Bool {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return false }
        return !isPlainNumber(cell)
    }

    private static func isPlainNumber(_ cell: some StringProtocol) -> Bool {
        var rest = Substring(cell)
        if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
        if rest.last == "%" { rest.removeLast() }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let parts = rest.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) }
    }
}
