/// What a text is, from its first characters.
enum TextFormat {
    case delimited
    case json(isArray: Bool)
    case markup(SpreadsheetFormat)

    /// Throws `unknownCharset` for a page that would be garbled.
    init(_ text: DecodedText) throws(SpreadsheetError) {
        self = try text.utf8.withUnsafeBytes { bytes throws(SpreadsheetError) in
            if let isArray = JSONReader.isArray(bytes, from: text.start) { return .json(isArray: isArray) }
            guard let markup = Markup(UnsafeRawBufferPointer(rebasing: bytes[text.start...])), let format = markup.format else {
                return .delimited
            }
            if text.encoding == .gb18030, let charset = markup.misleadingCharset { throw .unknownCharset(charset) }
            return .markup(format)
        }
    }
}
