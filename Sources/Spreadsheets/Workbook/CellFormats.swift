/// What the styles of a workbook make of numbers; the index is that of a cell's `s`.
struct CellFormats: Sendable {
    private(set) var formats: [NumberFormat] = []

    subscript(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .number }

    fileprivate mutating func append(_ format: NumberFormat) { formats.append(format) }
}

final class StylesHandler: MarkupHandler {
    private(set) var formats = CellFormats()
    private var ownFormats: [Int: NumberFormat] = [:]
    private var isInCellFormats = false

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "numFmt":
            if let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode") {
                ownFormats[id] = NumberFormat(code: code)
            }
        case "cellXfs":
            isInCellFormats = true
        case "xf":
            guard isInCellFormats else { return }
            let id = attributes.integer("numFmtId") ?? 0
            formats.append(ownFormats[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        if case "cellXfs" = name { isInCellFormats = false }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {}
}
