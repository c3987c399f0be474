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
}

extension SpreadsheetError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSuchFile(let path): "There is no file \(path)."
        case .isDirectory(let path): "\(path) is a directory, not a file."
        case .notReadable(let path): "\(path) may not be read: permission denied."
        case .cannotRead(let path, let cause): "\(path) cannot be read: \(cause)."
        case .changedWhileReading(let path, let before, let after):
            "\(path) changed while it was being read (\(before) bytes before, \(after) after)."
        case .empty: "The file is empty."
        case .undecodable(let tried, let offset, let line, let byte):
            "Line \(line), byte offset \(offset): byte \(hexadecimal(byte)) is part of no character in "
                + tried.map(\.rawValue).joined(separator: " or ") + "."
        case .nulByte(let line, let offset): "Line \(line), byte offset \(offset): a NUL, which no text contains."
        case .unclosedQuote(let line): "Line \(line): a quoted cell opens here and is not closed before the end of the file."
        case .encodingUnavailable(let encoding): "This system cannot convert \(encoding.rawValue)."
        }
    }

    /// What to do about it.
    package var hint: String {
        switch self {
        case .noSuchFile: "Check the path."
        case .isDirectory: "Name the files in it, for example with a pattern."
        case .notReadable: "Give the user that runs hotline the right to read it (chmod, chown)."
        case .cannotRead: "Copy the file to a local disk and import the copy."
        case .changedWhileReading: "Wait until the export is written completely, then import it again."
        case .empty: "Export again; a day without tickets still has a header line."
        case .undecodable: "Save the file as UTF-8 CSV (in Excel: CSV UTF-8) or export it again, then import that."
        case .nulByte:
            "Either UTF-16 without a byte order mark (name the encoding, or save as UTF-8 CSV), or a damaged file (export again)."
        case .unclosedQuote:
            "The file is probably cut off, or a cell starts with a quote that is not doubled: export again or mend that line."
        case .encodingUnavailable: "Install glibc's conversion modules (package glibc-gconv-extra or libc6), or save the file as UTF-8 CSV."
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }
}
