import Tickets
@testable import TicketStore

/// Small exports for store tests. Day 1 is 2020-03-02, a Monday; an export of day n shows the end of it.
enum Exports {
    static let zone = ReportingZone.shanghai
    static let allColumns = ColumnSet(Column.allCases)

    static func day(_ number: Int) -> CalendarDay { CalendarDay(number: 18_322 + number) }
    static func time(_ number: Int, hour: Int = 9) -> Instant { zone.instant(day(number), secondOfDay: Int64(hour * 3600)) }
    static func end(_ number: Int) -> Instant { zone.startOfDay(day(number + 1)) }

    static func ticket(_ base: String, receivedOn: Int = 1, closedOn: Int? = nil, revision: Int = 0,
                       category: Category = .complaint, department: String = "A", dueOn: Int? = nil,
                       status: StatusMeaning = .other) -> Ticket {
        var ticket = Ticket(number: TicketNumber(base: base, revision: revision), receivedAt: time(receivedOn))
        ticket.closing = closedOn.map { Closing(at: time($0, hour: 15)) }
        ticket.category = category
        ticket.categoryText = category.label
        ticket.department = department
        ticket.departmentText = department
        ticket.statusMeaning = status
        ticket.statedDeadline = dueOn.map { Deadline(at: zone.lastSecond(of: day($0)), isDateOnly: true) }
        return ticket
    }

    static func export(day: Int, _ tickets: [Ticket], columns: ColumnSet = allColumns, source: String = "test",
                       fileByte: UInt8 = 0) -> ImportedExport {
        var export = ImportedExport(exportedAt: end(day), startedAt: end(day))
        export.fileName = "day\(day).csv"
        // A digest that is the same for the same contents, and for nothing else.
        var hash = ContentHash()
        for ticket in tickets { hash.combine(ticket.number.base); hash.combine(ticket.contentHash) }
        export.sha256 = withUnsafeBytes(of: hash.value) { Array($0) } + [fileByte]
        export.source = source
        export.encoding = "utf-8"
        export.profile = "test"
        export.columns = columns
        export.rows = tickets.enumerated().map { ImportedExport.Row(line: $0.offset + 2, ticket: $0.element) }
        return export
    }
}

extension TicketStore {
    @discardableResult
    func take(_ export: ImportedExport) async throws -> ImportOutcome {
        try await run { try Importing.run(export, zone: Exports.zone, on: $0) }
    }

    /// Figures of `[first, last]` as of the end of `asOf`.
    func figures(days first: Int, _ last: Int, asOf: Int? = nil, knownAt: Int = .max, filter: [Dimension: String] = [:],
                 rules: CountingRules = CountingRules()) async throws -> PeriodFigures {
        var question = FiguresQuestion(
            start: Exports.zone.startOfDay(Exports.day(first)), cut: Exports.end(last), asOf: Exports.end(asOf ?? last),
            knownAt: knownAt, zone: Exports.zone, rules: rules)
        question.filter = filter
        let asked = question
        return try await run { try Figures.answer(asked, on: $0) }
    }

    func known(_ number: String) async throws -> StoredTicket? {
        try await run { try TicketKnown.of([number], on: $0)[number] }
    }

    func events(of number: String) async throws -> [TicketEvent] {
        try await run { try TicketEvents.of([number], on: $0)[number]?.map(\.event) ?? [] }
    }
}
