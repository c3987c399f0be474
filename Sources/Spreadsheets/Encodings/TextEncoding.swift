/// How the characters of a text file are written as bytes. The raw value is the name that Python and iconv know.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf8BOM = "utf-8-sig"
    /// Includes GBK and GB 2312, which are subsets.
    case gb18030 = "gb18030"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"

    /// Finds the encoding of a whole file: a byte order mark, then strict UTF-8, then strict GB18030; never Latin-1.
    ///
    /// Throws `empty`, `nulByte`, or `undecodable` with the place that the better candidate reached. `DelimitedReader` does the
    /// same and keeps the decoded text: ask here only when the rows are not wanted.
    package static func detect(_ bytes: FileBytes) throws(SpreadsheetError) -> TextEncoding {
        try DecodedText(bytes).encoding
    }

    /// The encoding that the file's first bytes announce, if any.
    static func announced(by bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        [utf8BOM, utf16LE, utf16BE].first { bytes.starts(with: $0.byteOrderMark) }
    }

    /// U+FEFF in this encoding. Plain UTF-8 and GB18030 are written without one, but one that is there is not text either.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8, .utf8BOM: [0xEF, 0xBB, 0xBF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .utf16LE: [0xFF, 0xFE]
        case .utf16BE: [0xFE, 0xFF]
        }
    }
}
