/// An XLSX file: its sheets, and what all of them share.
struct Workbook: Sendable {
    struct SheetEntry: Sendable {
        var name: String
        var part: String
        var isHidden: Bool
    }

    let bytes: FileBytes
    let sheets: [SheetEntry]
    let strings: SharedStrings
    let formats: CellFormats
    let countsFrom1904: Bool
    let maximumCellBytes: Int

    private static let usualPart = "xl/workbook.xml"

    /// Whether an archive is a workbook and no archive of exports.
    static func isWorkbook(_ parts: WorkbookParts) -> Bool { parts.contains("[Content_Types].xml") || parts.contains(usualPart) }

    /// Reads everything but the sheets.
    init(_ bytes: FileBytes, _ parts: WorkbookParts, maximumCellBytes: Int) throws(SpreadsheetError) {
        let main = try parts.relationships(of: "").first { $0.type == "officeDocument" }?.target ?? Self.usualPart
        if main.hasSuffix(".bin") { throw .foreignFormat(.xlsb) }
        guard parts.contains(main), main.contains("workbook") || parts.contains(Self.usualPart) else { throw .foreignFormat(.otherOffice) }
        let list = WorkbookHandler()
        try parts.parse(main, handler: list)
        let relationships = try parts.relationships(of: main)
        let targets = Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

        self.bytes = bytes
        self.maximumCellBytes = maximumCellBytes
        countsFrom1904 = list.countsFrom1904
        sheets = list.entries.compactMap { entry in
            guard let target = targets[entry.relationship], target.type == "worksheet" else { return nil }
            return SheetEntry(name: entry.name, part: target.target, isHidden: entry.isHidden)
        }
        if sheets.isEmpty { throw .noTable }
        let texts = relationships.first { $0.type == "sharedStrings" }?.target
        if let texts, parts.contains(texts) {
            strings = try SharedStrings(texts, of: parts, maximumCellBytes: maximumCellBytes)
        } else {
            strings = .none
        }
        let styles = StylesHandler()
        if let part = relationships.first(where: { $0.type == "styles" })?.target, parts.contains(part) {
            try parts.parse(part, handler: styles)
        }
        formats = styles.formats
    }
}

extension Workbook {
    /// Those that a person sees on opening the file.
    var visibleSheets: [SheetEntry] { sheets.filter { !$0.isHidden } }
}
