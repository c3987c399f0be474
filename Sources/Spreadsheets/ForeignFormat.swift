/// Formats that are recognised, so that the refusal can name a remedy.
package enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
    case xls, xlsb, ods, otherOffice = "office", pdf, rtf, rar, sevenZip = "7z", webArchive = "mht", image

    var label: String {
        switch self {
        case .xls: "an Excel 97–2003 workbook (.xls)"
        case .xlsb: "a binary Excel workbook (.xlsb)"
        case .ods: "an OpenDocument spreadsheet (.ods)"
        case .otherOffice: "an office document without a worksheet"
        case .pdf: "a PDF document"
        case .rtf: "a rich text document"
        case .rar: "a RAR archive"
        case .sevenZip: "a 7-Zip archive"
        case .webArchive: "a web archive (.mht)"
        case .image: "a picture"
        }
    }

    var hint: String {
        switch self {
        case .xls, .xlsb, .ods, .webArchive:
            "Open it in Excel, WPS or LibreOffice and save it as .xlsx or as CSV UTF-8, or export it as one of these."
        case .rar, .sevenZip: "Unpack it, or pack the export as .zip or .gz."
        case .otherOffice, .pdf, .rtf, .image: "Export the tickets as .xlsx or CSV."
        }
    }

    /// What the first bytes say; nil for what is none of these.
    init?(startOf bytes: UnsafeRawBufferPointer) {
        let signatures: [(ForeignFormat, [UInt8])] = [
            (.pdf, Array("%PDF-".utf8)), (.rtf, Array("{\\rtf".utf8)), (.rar, Array("Rar!\u{1A}\u{07}".utf8)),
            (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.webArchive, Array("MIME-Version:".utf8)),
            (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
            // BIFF 2 to 4, which lie bare in the file.
            (.xls, [0x09, 0x00, 0x04, 0x00]), (.xls, [0x09, 0x02, 0x06, 0x00]), (.xls, [0x09, 0x04, 0x06, 0x00]),
        ]
        guard let found = signatures.first(where: { bytes.starts(with: $0.1) }) else { return nil }
        self = found.0
    }
}
