/// Reads the list of sheets.
final class WorkbookHandler: MarkupHandler {
    struct Entry {
        var name: String
        var relationship: String
        var isHidden: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var countsFrom1904 = false

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "workbookPr":
            countsFrom1904 = attributes.flag("date1904")
        case "sheet":
            let state = attributes.string("state") ?? "visible"
            entries.append(Entry(name: attributes.string("name") ?? "", relationship: attributes.string("id") ?? "",
                                 isHidden: state != "visible"))
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {}
    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {}
}
