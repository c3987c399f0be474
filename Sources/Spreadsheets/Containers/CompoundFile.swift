/// The container of Excel 97–2003 and of encrypted workbooks, which is recognised so that the refusal names the remedy.
enum CompoundFile {
    private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: signature) }

    /// Its directory names the streams in UTF-16.
    static func refusal(_ bytes: UnsafeRawBufferPointer) -> SpreadsheetError {
        func names(_ stream: String) -> Bool { offset(of: stream.utf8.flatMap { [$0, 0] } + [0, 0], in: bytes) != nil }
        if names("EncryptedPackage") { return .encrypted }
        return .foreignFormat(names("Workbook") || names("Book") ? .xls : .otherOffice)
    }
}
