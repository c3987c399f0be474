internal import Spreadsheets
internal import Tickets

/// What a record below the header is, before anything in it is read.
enum RowKind {
    case ticket, blank, total, repeatedHeader

    private static let totalWords = ["合计", "总计", "小计", "共计"]

    init(_ record: borrowing Record, layout: HeaderLayout, dates: DateReader) {
        var first = 0
        while first < record.count, CellText.isBlank(record.cell(first)) { first += 1 }
        guard first < record.count, let number = layout.places[.ticketNumber] else { self = .blank; return }
        if RowKind.isTotal(record, first: first, number: number, received: layout.places[.receivedAt] ?? number, dates: dates) {
            self = .total
        } else {
            self = RowKind.repeats(record, layout: layout) ? .repeatedHeader : .ticket
        }
    }

    /// A row whose first cell or whose number begins with 合计. Where the first cell is a text column a ticket may begin so too
    /// (小计程车…): it is a ticket if it has a time of receipt.
    private static func isTotal(_ record: borrowing Record, first: Int, number: Int, received: Int, dates: DateReader) -> Bool {
        let numberCell = CellText.trimmed(record.cell(number))
        if startsWithTotal(numberCell) { return true }
        let firstCell = CellText.trimmed(record.cell(first))
        guard startsWithTotal(firstCell) else { return false }
        if case .time = dates.read(record.cell(received)) { return totalWords.contains(ColumnNames.comparable(text(firstCell))) }
        return true
    }

    private static func startsWithTotal(_ cell: CellText.Bytes) -> Bool {
        // 合, 总, 小 and 共 begin with E5 or E6; ticket numbers do not.
        guard cell.count >= 6, cell[0] == 0xE5 || cell[0] == 0xE6 else { return false }
        let start = text(CellText.Bytes(rebasing: cell[..<6]))
        return totalWords.contains(start)
    }

    private static func text(_ cell: CellText.Bytes) -> String { String(decoding: cell, as: UTF8.self) }

    /// A row of the header once more, as page breaks and pasted files bring it.
    private static func repeats(_ record: borrowing Record, layout: HeaderLayout) -> Bool {
        for row in layout.rows where repeats(record, row, at: layout.places.values) { return true }
        return false
    }

    private static func repeats(_ record: borrowing Record, _ row: [String], at places: Dictionary<Column, Int>.Values) -> Bool {
        for index in places {
            var cell = row.indices.contains(index) ? row[index] : ""
            let isSame = cell.withUTF8 { $0.elementsEqual(CellText.trimmed(record.cell(index))) }
            if !isSame { return false }
        }
        return true
    }
}

extension Record {
    /// The cell's UTF-8; empty where the row is too short.
    func cell(_ index: Int) -> CellText.Bytes {
        let bytes = bytes(index)
        return bytes.bindMemory(to: UInt8.self)
    }
}
