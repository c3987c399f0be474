/// Why a file could not be read as rows: the place, the cause and a remedy.
///
/// Lines count from 1 as a text editor counts them, byte offsets from 0 in the file as it lies on disk. No case holds what a cell
/// says; of the contents only the one offending byte is named.
package enum SpreadsheetError: Error, Hashable, Sendable {
    case noSuchFile(path: String)
    case isDirectory(path: String)
    case notReadable(path: String)
    /// Any other refusal of the system; `cause` is its own wording.
    case cannotRead(path: String, cause: String)
    case changedWhileReading(path: String, bytesBefore: Int, bytesAfter: Int)
    /// No bytes, or only a byte order mark and white space.
    case empty
    /// The bytes are none of the encodings that were tried; the place is the farthest that any of them reached.
    case undecodable(tried: [TextEncoding], byteOffset: Int, line: Int, byte: UInt8)
    case nulByte(line: Int, byteOffset: Int)
    /// A quoted cell that opens on `line` and is still open where the file ends.
    case unclosedQuote(line: Int)
    /// The system lacks the conversion.
    case encodingUnavailable(TextEncoding)
    /// A web page that names a character set which is none of `TextEncoding`, and is not UTF-8.
    case unknownCharset(String)

    /// A format that is recognised and not read.
    case foreignFormat(ForeignFormat)
    /// A workbook or archive that opens with a password only.
    case encrypted
    /// Packed data that cannot be unpacked; `part` names the file inside, where it is known.
    case damagedArchive(part: String?, cause: String)
    /// An archive that holds more than one file.
    case severalFiles(names: [String])
    /// An archive that holds no file.
    case noFileInside
    /// JSON or markup that ends early or breaks its grammar; `part` names the file in the workbook.
    case malformed(SpreadsheetFormat, part: String?, line: Int, column: Int)
    /// A workbook whose parts contradict each other.
    case inconsistentWorkbook(part: String, row: Int?, cause: String)
    /// Markup with a document type, which workbooks never have and which can be made to swell.
    case documentType(part: String?)
    case tooLarge(SizeLimit, allowed: Int)
    /// A web page without a table, or a workbook without a worksheet.
    case noTable
    case noSuchSheet(name: String, found: [String])
}
