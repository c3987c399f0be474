import TicketStore
import Tickets

/// The rows of an explanation as a table whose columns keep their names: for CSV, JSON and the page alike.
struct ExplanationTable {
    enum Cell {
        /// What a machine reads, and the word that a person does; an empty word says nothing new.
        case code(String, label: String)
        case text(String)
        case count(Int)
        case instant(Instant)
        case hours(Double)
        case boolean(Bool)
        case none
    }

    struct Column {
        let name: String
        let title: Word
        let isNumber: Bool
    }

    let columns: [Column]
    let rows: [[Cell]]

    init(_ rows: Explanation.Rows, _ language: Language) {
        func column(_ name: String, _ chinese: String, _ english: String, isNumber: Bool = false) -> Column {
            Column(name: name, title: Word(chinese, english), isNumber: isNumber)
        }
        let file = [column("run", "批次", "Run", isNumber: true), column("file", "文件", "File")]
        let line = column("line", "行", "Line", isNumber: true)
        switch rows {
        case .tickets(let counted):
            columns = [column("counts_in", "计入", "Counts in"), column("number", "工单编号", "Number"),
                       column("standing", "状态", "Standing"), column("received_at", "受理时间", "Received"),
                       column("due_at", "办理时限", "Due"), column("closed_at", "办结时间", "Closed"),
                       column("event", "事件", "Event"), column("event_at", "事件时间", "Event at"),
                       column("hours", "用时（小时）", "Hours", isNumber: true)] + file + [line]
            self.rows = counted.map { ExplanationTable.cells($0, language) }
        case .rejections(let places):
            columns = file + [line, column("column", "列", "Column"), column("reason", "原因", "Reason")]
            self.rows = places.map { [.count($0.run), .text($0.fileName), .count($0.line), .text($0.columnName), .text($0.reason)] }
        case .imports(let imports):
            columns = file + [column("exported_at", "导出时点", "Shows")]
            self.rows = imports.map { [.count($0.run), .text($0.fileName), .instant($0.exportedAt)] }
        case .days(let days):
            columns = [column("day", "日期", "Day"), column("loaded", "已载入", "Loaded")]
            self.rows = days.map { [.text("\($0.day)"), .boolean($0.isLoaded)] }
        }
    }

    private static func cells(_ row: Explanation.CountedRow, _ language: Language) -> [Cell] {
        let (fact, ticket) = (row.fact, row.fact.ticket)
        let event: Word? = switch fact.kind {
        case .closed: .closed
        case .reopened: .reopened
        case .received, .due, .known: nil
        }
        return [.code(row.part.rawValue, label: row.part.label(language) ?? ""), .text(ticket.number),
                .code(ticket.standing.rawValue, label: ticket.standing.word(language)), .instant(ticket.receivedAt),
                ticket.dueAt.map(Cell.instant) ?? .none, ticket.closingAt.map(Cell.instant) ?? .none,
                event.map { .code(fact.kind.rawValue, label: $0(language)) } ?? .none,
                event.map { _ in .instant(fact.happenedAt) } ?? .none,
                ticket.hours.map(Cell.hours) ?? .none, .count(ticket.run), .text(ticket.fileName), .count(ticket.line)]
    }

    /// Without the columns of which no row says anything.
    /// - Parameter shown: the rows to show; it ends where they end.
    func page(rows shown: Range<Int>, _ language: Language, _ zone: ReportingZone) -> PageTable {
        let filled = columns.indices.filter { index in rows.contains { !$0[index].isBlank } }
        return PageTable(columns: filled.map { .init(columns[$0].title(language), columns[$0].isNumber ? .trailing : .leading) },
                         rows: rows[shown.clamped(to: rows.indices)].map { row in
                             PageTable.Row(filled.map { PageTable.Cell(row[$0].shown(zone).printable) })
                         })
    }
}

extension ExplanationTable.Cell {
    fileprivate var isBlank: Bool {
        switch self {
        case .none, .code(_, label: ""): true
        default: false
        }
    }

    func json(_ zone: ReportingZone) -> JSON {
        switch self {
        case .code(let code, _): .string(code)
        case .text(let text): .string(text)
        case .count(let count): .integer(count)
        case .instant(let instant): .string(zone.iso8601(instant))
        case .hours(let hours): JSON(hours: hours)
        case .boolean(let value): .boolean(value)
        case .none: .null
        }
    }

    func csv(_ zone: ReportingZone) -> String {
        switch self {
        case .code(let code, _): code
        case .text(let text): text
        case .count(let count): "\(count)"
        case .instant(let instant): zone.iso8601(instant)
        case .hours(let hours): Hours.decimals(hours, places: 4)
        case .boolean(let value): "\(value)"
        case .none: ""
        }
    }

    fileprivate func shown(_ zone: ReportingZone) -> String {
        switch self {
        case .code(_, let label): label
        case .instant(let instant): zone.wallClock(instant)
        case .hours(let hours): Hours.decimals(hours, places: 2)
        case .boolean(let value): value ? "✓" : "—"
        case .text(let text): text
        case .count(let count): "\(count)"
        case .none: ""
        }
    }
}
