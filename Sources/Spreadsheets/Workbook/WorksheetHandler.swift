/// Makes rows of a sheet's markup.
final class WorksheetHandler: MarkupHandler {
    /// A cell's `t`.
    private enum Storage { case number, shared, text, boolean, error }

    var queue = RowQueue()
    private let workbook: Workbook
    private let part: String
    private var merged: MergedValues

    private var row = 0
    private var hasValue = false
    private var oversizedCell: Int?
    private var column = 0
    private var storage = Storage.number
    private var format = NumberFormat.number
    private var (isInRows, isInCell, isInline, isPhonetic, isText) = (false, false, false, false, false)

    /// Of the whole sheet, against the limits.
    private var (cells, textBytes) = (0, 0)

    init(_ workbook: Workbook, part: String, mergedRanges: [MergedRange]) {
        self.workbook = workbook
        self.part = part
        merged = MergedValues(mergedRanges)
    }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "c": if isInRows { try startCell(attributes) }
        case "v": isText = isInCell && !isInline
        case "t": isText = isInCell && isInline && !isPhonetic
        case "is": isInline = isInCell
        case "rPh": isPhonetic = true
        case "row": if isInRows { try startRow(attributes) }
        case "sheetData": isInRows = true
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        switch name {
        case "c": if isInCell { try finishCell() }
        case "v", "t": isText = false
        case "is": isInline = false
        case "rPh": isPhonetic = false
        case "row": if isInRows { try finishRow() }
        case "sheetData": isInRows = false
        default: break
        }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        // One byte more than allowed, so that it is noticed.
        let room = workbook.maximumCellBytes + 1 - queue.cellTextCount
        guard isText, room > 0 else { return }
        queue.append(bytes.prefix(room))
        if queue.textCount > SizeLimit.rowText.value { throw .tooLarge(.rowText, allowed: SizeLimit.rowText.value) }
    }

    // MARK: Rows

    private func startRow(_ attributes: ElementAttributes) throws(SpreadsheetError) {
        if let written = attributes["r"] {
            guard let number = decimalInteger(written), number > 0 else { throw inconsistent("a row's number is none") }
            guard number > row else { throw inconsistent("the rows are out of order") }
            row = number
        } else {
            row += 1
        }
        if row > SizeLimit.rows.value { throw .tooLarge(.rows, allowed: SizeLimit.rows.value) }
        // Nothing is left of the row before, unless the rows are nested.
        queue.dropRow()
        (hasValue, oversizedCell, column) = (false, nil, -1)
    }

    private func finishRow() throws(SpreadsheetError) {
        guard hasValue else {
            queue.dropRow()
            return
        }
        if !merged.isEmpty { merged.fill(&queue, row: row) }
        cells += queue.cellCount
        if cells > SizeLimit.cells.value { throw .tooLarge(.cells, allowed: SizeLimit.cells.value) }
        queue.finishRow(line: row, oversizedCell: oversizedCell)
    }

    // MARK: Cells

    private func startCell(_ attributes: ElementAttributes) throws(SpreadsheetError) {
        column += 1
        if let written = attributes["r"] {
            guard let reference = CellReference(written) else { throw inconsistent("a cell's reference is none") }
            guard reference.column >= column else { throw inconsistent("the cells are out of order") }
            column = reference.column
        }
        if column >= SizeLimit.columns.value { throw .tooLarge(.columns, allowed: SizeLimit.columns.value) }
        storage = switch attributes["t"].map({ String(decoding: $0, as: UTF8.self) }) {
        case nil, "n": .number
        case "s": .shared
        case "b": .boolean
        case "e": .error
        // str, inlineStr, and d, which holds a date as text.
        default: .text
        }
        format = storage == .number ? attributes.integer("s").map { workbook.formats[$0] } ?? .number : .number
        (isInCell, isInline) = (true, false)
        queue.startCell()
    }

    private func finishCell() throws(SpreadsheetError) {
        isInCell = false
        // A cell without a value is a formatted one: it takes no place until one with a value follows.
        guard queue.cellTextCount > 0 else { return }
        let cell = try value()
        guard cell.count > 0 else { return }
        textBytes += cell.count
        if textBytes > SizeLimit.sheetText.value { throw .tooLarge(.sheetText, allowed: SizeLimit.sheetText.value) }
        hasValue = true
        if cell.count > workbook.maximumCellBytes, oversizedCell == nil { oversizedCell = column }
        queue.extend(to: column)
        queue.append(cell)
    }

    private func value() throws(SpreadsheetError) -> RecordBuffer.Cell {
        switch storage {
        case .shared:
            let index = queue.withCellText(decimalInteger)
            guard let index, let range = workbook.strings[index] else { throw inconsistent("a cell's shared string is missing") }
            queue.dropCellText()
            return RecordBuffer.Cell(start: range.lowerBound, count: range.count, isCopied: false)
        case .text:
            queue.decodeEscapes()
            return queue.textCell()
        case .boolean:
            let isTrue = queue.withCellText { decimalInteger($0) == 1 || $0.elementsEqual("true".utf8) }
            queue.replaceCellText { text in
                text.append(contentsOf: (isTrue ? "TRUE" : "FALSE").utf8)
                return true
            }
            return queue.textCell()
        case .error:
            return queue.textCell()
        case .number:
            return number()
        }
    }

    private func number() -> RecordBuffer.Cell {
        if format == .number, queue.withCellText(NumberText.isPlain) { return queue.textCell(.number) }
        // What claims to be a number and is none stays as it was written.
        guard let number = queue.withCellText(NumberText.value) else { return queue.textCell() }
        var isDate = false
        queue.replaceCellText { text in
            if format != .number { isDate = SerialDate.append(number, as: format, from1904: workbook.countsFrom1904, to: &text) }
            if !isDate { NumberText.append(number, to: &text) }
            return true
        }
        return queue.textCell(isDate ? .text : .number)
    }

    private func inconsistent(_ cause: String) -> SpreadsheetError {
        .inconsistentWorkbook(part: part, row: row > 0 ? row : nil, cause: cause)
    }
}
