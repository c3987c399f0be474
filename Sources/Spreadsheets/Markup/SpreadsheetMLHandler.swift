/// Reads Excel 2003's XML: Workbook, Worksheet, Table, Row, Cell, Data.
final class SpreadsheetMLHandler: MarkupHandler {
    private(set) var tables: [SheetTable] = []
    private var builder: TableBuilder?
    private var isData = false
    private var isComment = false
    private var kind = CellKind.text
    /// The number being read, which is not shown as it is written.
    private var number: [UInt8] = []
    private let maximumCellBytes: Int

    private init(maximumCellBytes: Int) { self.maximumCellBytes = maximumCellBytes }

    static func read(_ text: DecodedText, maximumCellBytes: Int) throws(SpreadsheetError) -> [SheetTable] {
        let handler = SpreadsheetMLHandler(maximumCellBytes: maximumCellBytes)
        let parser = try MarkupParser(.xml(isUTF8: true), .spreadsheetML, handler: handler)
        try text.utf8.withUnsafeBytes { bytes throws(SpreadsheetError) in
            try parser.push(UnsafeRawBufferPointer(rebasing: bytes[text.start...]))
        }
        try parser.finish()
        if handler.tables.isEmpty { throw .noTable }
        return handler.tables
    }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "Worksheet":
            try finishTable()
            builder = TableBuilder(name: attributes.string("Name") ?? "", maximumCellBytes: maximumCellBytes)
        case "Row":
            try builder?.startRow(number: attributes.integer("Index"))
        case "Cell":
            try builder?.startCell(column: attributes.integer("Index").map { $0 - 1 },
                                   across: (attributes.integer("MergeAcross") ?? 0) + 1,
                                   down: (attributes.integer("MergeDown") ?? 0) + 1)
        case "Comment":
            isComment = true
        case "Data":
            isData = !isComment
            kind = attributes.string("Type") == "Number" ? .number : .text
            number = []
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        switch name {
        case "Worksheet": try finishTable()
        case "Row": try builder?.finishRow()
        case "Cell": builder?.finishCell()
        case "Comment": isComment = false
        case "Data":
            if isData, kind == .number { finishNumber() }
            isData = false
        default: break
        }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        guard isData else { return }
        if kind == .text { builder?.append(bytes) } else if number.count < Self.longestNumber { number += bytes }
    }

    private static let longestNumber = 400

    private func finishNumber() {
        let value = number.withUnsafeBytes { NumberText.isPlain($0) ? nil : NumberText.value($0) }
        if let value {
            number = []
            NumberText.append(value, to: &number)
        }
        builder?.append(number)
        builder?.setKind(.number)
    }

    private func finishTable() throws(SpreadsheetError) {
        guard var builder else { return }
        try builder.finishRow()
        tables.append(builder.table)
        self.builder = nil
    }
}
