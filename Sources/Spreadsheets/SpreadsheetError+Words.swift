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
        case .unknownCharset(let name): "The page says that its character set is \(name), which is not read here."
        case .foreignFormat(let format): "The file is \(format.label), which is not read here."
        case .encrypted: "The file is protected with a password."
        case .damagedArchive(let part, let cause): place(part) + "the compressed data cannot be unpacked: \(cause)."
        case .severalFiles(let names): "The archive holds \(names.count) files: " + firstFew(names) + "."
        case .noFileInside: "The archive holds no file."
        case .malformed(let format, let part, let line, let column):
            place(part) + "line \(line), column \(column): this is not well-formed "
                + (format == .json || format == .jsonLines ? "JSON." : "markup.")
        case .inconsistentWorkbook(let part, let row, let cause):
            place(part) + (row.map { "row \($0): " } ?? "") + cause + "."
        case .documentType(let part): place(part) + "the markup declares a document type, which no workbook needs."
        case .tooLarge(let limit, let allowed): "The file has more than \(allowed) \(limit.label)."
        case .noTable: "The file holds no table."
        case .noSuchSheet(let name, let found): "There is no sheet \"\(name)\"; there are " + firstFew(found) + "."
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
        case .undecodable, .unknownCharset:
            "Save the file as UTF-8 CSV (in Excel: CSV UTF-8) or export it again, then import that."
        case .nulByte:
            "Either UTF-16 without a byte order mark (name the encoding, or save as UTF-8 CSV), or a damaged file (export again)."
        case .unclosedQuote:
            "The file is probably cut off, or a cell starts with a quote that is not doubled: export again or mend that line."
        case .encodingUnavailable: "Install glibc's conversion modules (package glibc-gconv-extra or libc6), or save the file as UTF-8 CSV."
        case .foreignFormat(let format): format.hint
        case .encrypted: "Open it with its password and save it without one, as .xlsx or CSV UTF-8."
        case .damagedArchive: "The file is probably cut off: export or copy it again."
        case .severalFiles: "Unpack it and import the files one by one."
        case .noFileInside: "Pack the export again."
        case .malformed: "The file is probably cut off: export it again."
        case .inconsistentWorkbook, .documentType: "Open it in Excel, WPS or LibreOffice, save it as .xlsx and import that."
        case .tooLarge: "Split the export by date, or export it as CSV. If it is no export, look at where it came from."
        case .noTable: "Export the tickets as .xlsx or CSV."
        case .noSuchSheet: "Name one of these."
        }
    }

    private func place(_ part: String?) -> String { part.map { "In \($0): " } ?? "" }

    private func firstFew(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }
}
