/// Reads a web page as text and tables.
final class PageHandler: MarkupHandler {
    var flow: TextFlow
    /// Elements whose text nobody reads, in which the reading is.
    private var hidden = 0
    private var blankIsDue = false

    init(maximumCellBytes: Int) { flow = TextFlow(maximumCellBytes: maximumCellBytes) }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "td", "th":
            blankIsDue = false
            let (across, down) = (attributes.integer("colspan") ?? 1, attributes.integer("rowspan") ?? 1)
            try flow.update { builder throws(SpreadsheetError) in try builder.startCell(across: across, down: down) }
        case "tr": try flow.update { builder throws(SpreadsheetError) in try builder.startRow() }
        case "table": flow.startTable()
        case "script", "style", "svg", "title", "noscript", "template": hidden += 1
        case "p", "div", "li", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "br", "section", "article", "caption", "ul", "ol", "dl":
            flow.endParagraph(.paragraph)
            blankIsDue = false
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        switch name {
        case "td", "th": try flow.update { builder throws(SpreadsheetError) in builder.finishCell() }
        case "tr": try flow.update { builder throws(SpreadsheetError) in try builder.finishRow() }
        case "table": try flow.endTable()
        case "script", "style", "svg", "title", "noscript", "template": hidden -= 1
        case "h1", "h2", "h3", "h4", "h5", "h6", "caption": flow.endParagraph(.heading)
        case "li", "dd": flow.endParagraph(.entry)
        // A term and its value are one entry.
        case "dt": flow.append("：".utf8)
        case "p", "div", "section", "article": flow.endParagraph(.paragraph)
        default: break
        }
    }

    /// Blanks and line ends of the source are one blank each run, as a browser shows them.
    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        guard hidden == 0 else { return }
        for byte in bytes {
            if isWhiteSpace(byte) {
                blankIsDue = true
                continue
            }
            if blankIsDue { flow.append(CollectionOfOne(UInt8(ascii: " "))) }
            blankIsDue = false
            flow.append(CollectionOfOne(byte))
        }
    }
}
