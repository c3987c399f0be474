internal import Spreadsheets
internal import Tickets

/// Why a row is refused, and at which cell.
struct RefusedRow: Error {
    var reason: RejectionReason
    var index: Int?
    var ticketNumber: String?
}

/// Makes tickets of the records below a header.
struct RowDecoder {
    /// Where a value comes from: a cell of the row, or the profile.
    private enum Place {
        case cell(Int)
        case constant(String)
        case absent
    }

    private let layout: HeaderLayout
    let dates: DateReader
    private let numberIndex, receivedIndex: Int
    private let dueIndex, closedIndex, dispatchedIndex: Int?
    private let category, title, content, caller, phone, address, district, community, department: Place
    private let status, result, satisfaction, channel, urgency, duplicateOf: Place
    let separators: Set<Character>

    let categoryTable: LabelTable<Category>
    let statusTable: LabelTable<StatusLabel>
    private var categories: LabelMemo<Category>
    private var statuses: LabelMemo<StatusLabel>
    private var satisfactions: LabelMemo<Satisfaction>
    private var departments: [String: DepartmentCell] = [:]

    var memo = PlainMemo()

    private(set) var unknownCategories: [String: Int] = [:]
    private(set) var dueMidnights = MidnightColumn()
    private(set) var closedMidnights = MidnightColumn()

    init(profile: ExportProfile, layout: HeaderLayout, dates: DateReader) {
        func place(_ column: Column) -> Place {
            if let index = layout.places[column] { return .cell(index) }
            return profile.constants[column].map(Place.constant) ?? .absent
        }
        self.layout = layout
        self.dates = dates
        numberIndex = layout.places[.ticketNumber] ?? 0
        receivedIndex = layout.places[.receivedAt] ?? 0
        dueIndex = layout.places[.dueAt]
        closedIndex = layout.places[.closedAt]
        dispatchedIndex = layout.places[.dispatchedAt]
        (category, title, content) = (place(.category), place(.title), place(.content))
        (caller, phone, address) = (place(.caller), place(.phone), place(.address))
        (district, community, department) = (place(.district), place(.community), place(.department))
        (status, result, satisfaction) = (place(.status), place(.result), place(.satisfaction))
        (channel, urgency, duplicateOf) = (place(.channel), place(.urgency), place(.duplicateOf))
        separators = Set(profile.departmentSeparators)
        (categoryTable, statusTable) = (profile.categories, profile.statuses)
        categories = LabelMemo(categoryTable)
        statuses = LabelMemo(statusTable)
        satisfactions = LabelMemo(profile.satisfactions)
    }

    var columnCount: Int { layout.names.count }

    /// Throws `RefusedRow`, or `SpreadsheetError` when the file was overwritten meanwhile.
    mutating func decode(_ record: borrowing Record) throws -> Ticket {
        try checkShape(record)
        let numberText = try text(record, numberIndex)
        let number: TicketNumber
        do throws(RejectionReason) {
            number = try TicketNumberReader.read(numberText)
        } catch {
            throw RefusedRow(reason: error, index: numberIndex)
        }
        if record.kind(numberIndex) == .number, !TicketNumberReader.survivesAsNumber(numberText) {
            throw RefusedRow(reason: .damagedTicketNumber, index: numberIndex)
        }
        guard let received = try date(record, receivedIndex, of: number) else {
            throw RefusedRow(reason: .missingReceivedAt, index: receivedIndex, ticketNumber: number.base)
        }
        let due = try date(record, dueIndex, of: number)
        let closed = try date(record, closedIndex, of: number)
        var ticket = Ticket(number: number, receivedAt: received.at)
        ticket.dispatchedAt = try date(record, dispatchedIndex, of: number)?.at
        ticket.statedDeadline = due.map { Deadline(at: end($0), isDateOnly: $0.isDateOnly) }
        ticket.closing = closed.map { Closing(at: end($0), isDateOnly: $0.isDateOnly) }
        try fillTexts(of: &ticket, from: record)
        dueMidnights.note(due)
        closedMidnights.note(closed)
        return ticket
    }

    private func checkShape(_ record: borrowing Record) throws {
        if record.fault != nil { throw RefusedRow(reason: .unreadableRow) }
        if let index = record.oversizedCell { throw RefusedRow(reason: .oversizedCell, index: index) }
        let count = layout.names.count
        if record.count < layout.leastCellCount, !record.omitsEmptyCells { throw RefusedRow(reason: .raggedRow) }
        if record.count > count {
            for index in count..<record.count where !CellText.isBlank(record.cell(index)) { throw RefusedRow(reason: .raggedRow) }
        }
    }

    // MARK: Times

    private func date(_ record: borrowing Record, _ index: Int?, of number: TicketNumber) throws -> DateReader.Reading? {
        guard let index else { return nil }
        switch dates.read(record.cell(index)) {
        case .empty: return nil
        case .time(let reading): return reading
        case .unreadable: throw RefusedRow(reason: .unreadableDate, index: index, ticketNumber: number.base)
        case .ambiguous: throw RefusedRow(reason: .ambiguousDate, index: index, ticketNumber: number.base)
        }
    }

    /// A date-only deadline or closing is the last second of its day.
    private func end(_ reading: DateReader.Reading) -> Instant {
        reading.isDateOnly ? dates.zone.lastSecond(of: dates.zone.day(of: reading.at)) : reading.at
    }

    // MARK: Texts

    private mutating func fillTexts(of ticket: inout Ticket, from record: borrowing Record) throws {
        ticket.categoryText = try text(record, category)
        ticket.category = meaning(ofCategory: ticket.categoryText)
        ticket.departmentText = try text(record, department)
        let units = units(in: ticket.departmentText)
        ticket.department = units.lead
        ticket.assisting = units.assisting
        ticket.district = try text(record, district)
        ticket.community = try text(record, community)
        ticket.channel = try text(record, channel)
        ticket.urgency = try text(record, urgency)
        ticket.satisfactionText = try text(record, satisfaction)
        ticket.satisfaction = satisfactions.meaning(of: ticket.satisfactionText) ?? .unrated
        ticket.status = try text(record, status)
        let label = statuses.meaning(of: ticket.status)
        ticket.statusMeaning = label?.meaning ?? .other
        ticket.duplicateOf = baseNumber(try text(record, duplicateOf))
        let isMerged = !ticket.duplicateOf.isEmpty && ticket.duplicateOf != ticket.number.base
        ticket.exclusion = label?.exclusion ?? (isMerged ? .merged : nil)
        ticket.personal.title = try text(record, title)
        ticket.personal.content = try text(record, content)
        ticket.personal.result = try text(record, result)
        ticket.personal.caller = try text(record, caller)
        ticket.personal.phone = halfWidth(try text(record, phone))
        ticket.personal.address = try text(record, address)
        ticket.extra = try extra(record)
    }

    private func text(_ record: borrowing Record, _ place: Place) throws -> String {
        switch place {
        case .cell(let index): try text(record, index)
        case .constant(let value): value
        case .absent: ""
        }
    }

    private func text(_ record: borrowing Record, _ index: Int) throws(SpreadsheetError) -> String {
        let cell = CellText.trimmed(record.cell(index))
        if let text = String(validating: cell, as: UTF8.self) { return text }
        // Only a file that changed under our hands gets here; the record knows how to say so.
        return try record.string(index)
    }

    /// Empty cells of unknown columns are not worth keeping.
    private func extra(_ record: borrowing Record) throws -> [String: String] {
        var extra: [String: String] = [:]
        if layout.extras.isEmpty { return extra }
        extra.reserveCapacity(layout.extras.count)
        for (index, name) in layout.extras {
            let value = try text(record, index)
            if !value.isEmpty { extra[name] = value }
        }
        return extra
    }

    private mutating func meaning(ofCategory label: String) -> Category {
        if label.isEmpty { return .unclassified }
        if let category = categories.meaning(of: label) { return category }
        unknownCategories[label, default: 0] += 1
        return .unclassified
    }

    private mutating func units(in cell: String) -> DepartmentCell {
        if let known = departments[cell] { return known }
        let units = DepartmentCell(cell, separators: separators)
        departments[cell] = units
        return units
    }

    /// The canonical number, so that it meets the ticket that it points to; what is no number stays as it is.
    private func baseNumber(_ text: String) -> String {
        if text.isEmpty { return "" }
        do throws(RejectionReason) {
            return try TicketNumberReader.read(text).base
        } catch {
            return error == .missingTicketNumber ? "" : text
        }
    }

    private func halfWidth(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(CellText.halfWidth)))
    }
}
