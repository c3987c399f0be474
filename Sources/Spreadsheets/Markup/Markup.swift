/// What a text that begins with `<` is, and the character set that it names.
struct Markup {
    /// The text's beginning, ASCII letters in lower case.
    private let head: [UInt8]

    /// So far into a file its first table begins, behind any amount of styles.
    private static let window = 1 << 20

    /// Nil where the first character is none of markup.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.first(where: { !isWhiteSpace($0) }) == UInt8(ascii: "<") else { return nil }
        head = bytes.prefix(Self.window).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// Nil for a delimited text whose first cell begins with `<`.
    var format: SpreadsheetFormat? {
        if rootName == "workbook", position(of: "urn:schemas-microsoft-com:office:spreadsheet") != nil { return .spreadsheetML }
        return rootName == "html" || position(of: "<table") != nil ? .html : nil
    }

    /// The first element's local name, behind processing instructions, comments and the document type.
    private var rootName: String {
        var rest = head[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            let name = rest.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: ":") }
            let local = name.drop { $0 != UInt8(ascii: ":") }.dropFirst()
            if !name.isEmpty { return String(decoding: local.isEmpty ? name : local, as: UTF8.self) }
            if rest.starts(with: "!--".utf8) {
                guard let end = offset(of: "-->", in: rest) else { return "" }
                rest = rest[end...]
            }
        }
        return ""
    }

    private func offset(of word: String, in part: ArraySlice<UInt8>) -> Int? {
        head.withUnsafeBytes { Spreadsheets.offset(of: Array(word.utf8), in: $0, from: part.startIndex) }
    }

    /// The name behind `charset=` or, in XML, `encoding=`, in lower case.
    var charset: String? {
        guard let found = position(of: "charset=") ?? position(of: "encoding=") else { return nil }
        let value = head[found...].drop { $0 != UInt8(ascii: "=") }.dropFirst().drop { "\"' ".utf8.contains($0) }
        let name = value.prefix { !"\"' ;/>?".utf8.contains($0) }.prefix(40)
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// Character sets that pass for GB18030 and would read as nonsense. Others are found from the bytes, whatever a page calls them:
    /// UTF-8 that says gb2312, and GBK that says iso-8859-1, are common.
    private static let misleadingCharsets = [
        "big5", "shift_jis", "sjis", "euc-", "iso-2022", "ks_c", "windows-1251", "windows-874", "koi8", "tis-620",
    ]

    /// The charset, if it is one that cannot be read here and would not be noticed.
    var misleadingCharset: String? {
        charset.flatMap { name in Self.misleadingCharsets.contains(where: name.hasPrefix) ? name : nil }
    }

    private func position(of word: String) -> Int? { offset(of: word, in: head[...]) }
}
