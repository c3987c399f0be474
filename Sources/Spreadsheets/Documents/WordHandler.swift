/// Reads the main part of a word file (WordprocessingML) as text and tables.
final class WordHandler: MarkupHandler {
    static let part = "word/document.xml"

    var flow: TextFlow
    private var isInText = false
    private var style = TextFlow.Style.paragraph
    /// Second copies for older programs, in which the reading is.
    private var hidden = 0

    init(maximumCellBytes: Int) { flow = TextFlow(maximumCellBytes: maximumCellBytes) }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "t": isInText = true
        case "p": style = .paragraph
        case "pStyle":
            let value = attributes.string("val")?.lowercased() ?? ""
            if value.hasPrefix("heading") || value.hasPrefix("title") || Int(value).map({ (1...3).contains($0) })
               ?? false { style = .heading }
        case "numPr": style = .entry
        case "tab", "br": if hidden == 0 { flow.append(CollectionOfOne(UInt8(ascii: " "))) }
        case "tbl": flow.startTable()
        case "tr": try flow.update { builder throws(SpreadsheetError) in try builder.startRow() }
        case "tc": try flow.update { builder throws(SpreadsheetError) in try builder.startCell() }
        case "gridSpan":
            let across = attributes.integer("val") ?? 1
            if across > 1 { try flow.update { builder throws(SpreadsheetError) in builder.widen(to: across) } }
        case "Fallback": hidden += 1
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        switch name {
        case "t": isInText = false
        case "p": flow.endParagraph(style)
        case "tc": try flow.update { builder throws(SpreadsheetError) in builder.finishCell() }
        case "tr": try flow.update { builder throws(SpreadsheetError) in try builder.finishRow() }
        case "tbl": try flow.endTable()
        case "Fallback": hidden -= 1
        default: break
        }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        if isInText, hidden == 0 { flow.append(bytes) }
    }
}
