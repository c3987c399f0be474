/// A mail address with the name that is shown for it: `热线 <hotline@example.org>` or `hotline@example.org`.
struct MailAddress: Hashable, Sendable {
    /// Empty where there is none.
    let name: String
    /// `local@domain`, in ASCII.
    let address: String

    /// Nil where it is none that every mail server takes.
    init?(_ text: String) {
        var name = "", address = Substring(text).trimmed
        if let open = address.lastIndex(of: "<") {
            guard address.hasSuffix(">") else { return nil }
            name = String(address[..<open].trimmed)
            address = address[address.index(after: open)...].dropLast()
        }
        if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") { name = String(name.dropFirst().dropLast()) }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let local = "!#$%&'*+-/=?^_`{|}~."
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, parts[1].utf8.count <= 255,
              parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || local.contains($0)) }),
              !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains(".."), Self.isDomain(parts[1]),
              !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
        self.name = name
        self.address = String(address)
    }

    var domain: Substring { address.drop { $0 != "@" }.dropFirst() }

    private static func isDomain(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        }
    }

    /// For From and To, folded where the name and the address do not fit on a line.
    var headerText: String {
        guard !name.isEmpty else { return address }
        let words = EncodedWord.encoded(name, column: 6)
        let isShort = !words.contains("\r\n") && words.utf8.count + address.utf8.count <= 64
        return words + (isShort ? " " : "\r\n ") + "<\(address)>"
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return start[...end]
    }
}
