/// A file's text as valid UTF-8: the file's own bytes where they are UTF-8 already, a converted copy otherwise.
struct DecodedText: Sendable {
    let encoding: TextEncoding
    let utf8: FileBytes
    /// Where the text begins in `utf8`: behind a byte order mark.
    let start: Int

    /// So many characters of more than one byte do not come out as UTF-8 by chance (of GB 2312 one character in seven does): a bad
    /// byte behind them is damage, and to read the file as GB18030 would garble it.
    private static let charactersThatProveUTF8 = 16

    /// Decodes strictly: every byte of the file must belong to a character. `encoding` nil: detected.
    init(_ bytes: FileBytes, encoding forced: TextEncoding? = nil) throws(SpreadsheetError) {
        let named = forced ?? bytes.withUnsafeBytes { TextEncoding.announced(by: $0) }
        let isUTF16 = named == .utf16LE || named == .utf16BE
        // Before decoding: Chinese UTF-16 without a byte order mark is bad UTF-8 too, but its NULs say what it is.
        if !isUTF16 { try Self.refuseNUL(in: bytes, file: bytes) }
        switch named {
        case .utf8?, .utf8BOM?:
            let defect = firstInvalidUTF8(in: bytes)
            if let defect { throw Self.undecodable([named ?? .utf8], at: defect, in: bytes) }
            (encoding, utf8) = (named ?? .utf8, bytes)
        case .gb18030?, .utf16LE?, .utf16BE?:
            let source = named ?? .gb18030
            switch try Self.convert(bytes, from: source) {
            case .text(let text): (encoding, utf8) = (source, text)
            case .invalid(let offset, let line):
                throw Self.undecodable([source], at: offset, line: line, in: bytes)
            }
        case nil:
            (encoding, utf8) = try Self.detect(bytes)
        }
        let mark = TextEncoding.utf8.byteOrderMark
        start = utf8.withUnsafeBytes { $0.starts(with: mark) ? mark.count : 0 }
        if isUTF16 { try Self.refuseNUL(in: utf8, file: bytes) }
        let text = start
        if utf8.withUnsafeBytes({ $0[text...].allSatisfy(isWhiteSpace) }) { throw .empty }
        try bytes.verifyUnchanged()
    }

    private static func detect(_ bytes: FileBytes) throws(SpreadsheetError) -> (TextEncoding, FileBytes) {
        guard let defect = firstInvalidUTF8(in: bytes) else { return (.utf8, bytes) }
        let isDamagedUTF8 = bytes.withUnsafeBytes {
            hasMultibyteCharacters(charactersThatProveUTF8, in: UnsafeRawBufferPointer(rebasing: $0[..<defect]))
        }
        if isDamagedUTF8 { throw undecodable([.utf8], at: defect, in: bytes) }
        switch try convert(bytes, from: .gb18030) {
        case .text(let text): return (.gb18030, text)
        case .invalid(let offset, _): throw undecodable([.utf8, .gb18030], at: max(defect, offset), in: bytes)
        }
    }

    private enum Conversion {
        case text(FileBytes)
        /// Where the first byte stands that is part of no character.
        case invalid(offset: Int, line: Int)
    }

    private static func convert(_ bytes: FileBytes, from encoding: TextEncoding) throws(SpreadsheetError) -> Conversion {
        guard let iconv = Iconv(from: encoding.rawValue, to: "utf-8") else { throw .encodingUnavailable(encoding) }
        var invalid: Conversion?
        // A character of two bytes becomes at most four: some of GB18030 lie beyond U+FFFF.
        let text = try FileBytes(capacity: bytes.count * 2, path: bytes.path) { output throws(SpreadsheetError) in
            bytes.withUnsafeBytes { input in
                let (read, written) = iconv.convert(input, into: output)
                if read < input.count {
                    let text = UnsafeRawBufferPointer(output)
                    invalid = .invalid(offset: read, line: lineNumber(at: written, in: text))
                }
                return written
            }
        }
        return invalid ?? .text(text)
    }

    /// `line` nil: counted in the file itself.
    private static func undecodable(_ tried: [TextEncoding], at offset: Int, line: Int? = nil, in bytes: FileBytes) -> SpreadsheetError {
        bytes.withUnsafeBytes {
            .undecodable(tried: tried, byteOffset: offset, line: line ?? lineNumber(at: offset, in: $0), byte: $0[offset])
        }
    }

    /// Looks for a NUL in `text`; `file` is what it was converted from and tells the offset.
    private static func refuseNUL(in text: FileBytes, file: FileBytes) throws(SpreadsheetError) {
        guard let found = offsetOfNUL(in: text) else { return }
        let place = text.withUnsafeBytes { (line: lineNumber(at: found, in: $0), offset: found) }
        let offset = text === file ? nil : file.withUnsafeBytes { offsetOfNULUnit(in: $0) }
        throw .nulByte(line: place.line, byteOffset: offset ?? place.offset)
    }
}
