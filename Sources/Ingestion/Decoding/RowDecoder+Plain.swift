internal import Spreadsheets
internal import TicketStore
internal import Tickets

extension RowDecoder {
    /// Which cells of a file's plain rows hold what, and which have to be blank.
    struct PlainLayout {
        /// By `PlainText.rawValue`; nil where the file has no such column.
        let places: [Int?]
        let received, due: Int
        let closed: Int?
        let blank: [Int]

        /// Nil where no row of the file is plain: deadlines are days or missing, or the profile says something of every row.
        init?(_ layout: HeaderLayout, profile: ExportProfile, midnights: Midnights) {
            guard let number = layout.places[.ticketNumber], let received = layout.places[.receivedAt], let due = layout.places[.dueAt],
                  !midnights.dueAreDays, profile.constants.isEmpty else { return nil }
            places = PlainText.allCases.map { $0 == .number ? number : layout.places[$0.column] }
            (self.received, self.due) = (received, due)
            closed = layout.places[.closedAt]
            blank = layout.extras.map(\.index)
                + [.dispatchedAt, .urgency, .satisfaction, .duplicateOf].compactMap { layout.places[$0] }
                + (midnights.closedAreDays ? [closed].compactMap { $0 } : [])
        }
    }

    /// What the labels of a file mean, by their bytes.
    struct PlainMemo {
        var categories = CellMemo<(category: Category, isUsual: Bool)?>()
        var statuses = CellMemo<(label: StatusLabel?, isUsual: Bool)>()
        /// Whether a department cell is one unit, written as it is called.
        var departments = CellMemo<Bool>()
        var texts = [UnsafeRawBufferPointer](repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: PlainText.allCases.count)
    }

    /// Packs a row without making a ticket of it; false where it has more to say, or something that has to be refused or counted.
    mutating func pack(_ record: borrowing Record, _ layout: PlainLayout, sourceHash: Int64?, into rows: inout PlainRows) -> Bool {
        guard record.fault == nil, record.oversizedCell == nil, record.count == columnCount else { return false }
        for index in layout.blank where !CellText.isBlank(record.cell(index)) { return false }
        guard case .time(let received) = dates.read(record.cell(layout.received)),
              case .time(let due) = dates.read(record.cell(layout.due)), !due.isDateOnly, due.at >= received.at else { return false }
        var closedAt: Instant?
        if let index = layout.closed {
            switch dates.read(record.cell(index)) {
            case .empty: break
            case .time(let closed) where !closed.isDateOnly && closed.at >= received.at: closedAt = closed.at
            default: return false
            }
        }
        for (text, place) in layout.places.enumerated() {
            memo.texts[text] = place.map { UnsafeRawBufferPointer(CellText.trimmed(record.cell($0))) }
                ?? UnsafeRawBufferPointer(start: nil, count: 0)
        }
        let number = memo.texts[PlainText.number.rawValue]
        guard record.kind(layout.places[PlainText.number.rawValue] ?? 0) == .text, TicketNumberReader.isPlain(number),
              memo.texts[PlainText.phone.rawValue].allSatisfy({ $0 < 0x80 }), let labels = plainLabels(closedAt: closedAt)
        else { return false }
        rows.append(PlainRows.Row(line: record.line, number: TicketNumber.seenHash(of: number), sourceHash: sourceHash,
                                  receivedAt: received.at, dueAt: due.at, closedAt: closedAt, category: labels.category, hasUsualCategory: labels.hasUsualCategory,
                                  statusMeaning: labels.status, hasUsualStatus: labels.hasUsualStatus),
                    texts: memo.texts)
        return true
    }

    /// What the labels of the row in hand mean; nil where that is unknown or unusual.
    private mutating func plainLabels(closedAt: Instant?)
        -> (category: Category, hasUsualCategory: Bool, status: StatusMeaning, hasUsualStatus: Bool)? {
        let (categoryCell, statusCell, departmentCell) = (cell(.category), cell(.status), cell(.department))
        let (categories, statuses, separators) = (categoryTable, statusTable, separators)
        var (category, hasUsualCategory) = (Category.unclassified, false)
        if !categoryCell.isEmpty {
            let known = memo.categories.value(of: categoryCell) { text in
                categories.meaning(of: text).flatMap { $0 == .unclassified ? nil : ($0, text == $0.label) }
            }
            guard let known else { return nil }
            (category, hasUsualCategory) = known
        }
        let (label, hasUsualStatus) = memo.statuses.value(of: statusCell) { text in
            let label = text.isEmpty ? nil : statuses.meaning(of: text)
            return (label, text == (label?.meaning ?? .other).usualStatus)
        }
        let status = label?.meaning ?? .other
        guard label?.exclusion == nil, status != .closed || closedAt != nil else { return nil }
        let isOneUnit = departmentCell.isEmpty || memo.departments.value(of: departmentCell) { text in
            let units = DepartmentCell(text, separators: separators)
            return units.lead == text && units.assisting.isEmpty
        }
        return isOneUnit ? (category, hasUsualCategory, status, hasUsualStatus) : nil
    }

    private func cell(_ text: PlainText) -> CellText.Bytes { memo.texts[text.rawValue].bindMemory(to: UInt8.self) }
}

extension PlainText {
    fileprivate var column: Column {
        switch self {
        case .number: .ticketNumber
        case .department: .department
        case .category: .category
        case .status: .status
        case .district: .district
        case .community: .community
        case .channel: .channel
        case .caller: .caller
        case .phone: .phone
        case .address: .address
        case .title: .title
        case .content: .content
        case .result: .result
        }
    }
}
