import Tickets

/// One ticket from its receipt to the year's end: its first row and what changes it on which day.
struct TicketLife {
    enum Change {
        case closed(Instant, result: String)
        /// Open again; a revision above zero becomes the rework suffix.
        case reopened(revision: Int)
        case corrected(to: Instant)
        case transferred(to: String)
        case reclassified(to: Category)
        case extended(to: Instant)
        case rated(String)
    }

    let receipt: Receipt
    /// Who may be in charge of it, and how it ends.
    let departments: [String]
    let result: String
    /// The deadline as it was first stated.
    let due: CalendarDay?
    var firstRow: ExampleRow
    private(set) var changes: [(day: CalendarDay, change: Change)] = []

    init(receipt: Receipt, departments: [String], result: String, due: CalendarDay?, firstRow: ExampleRow) {
        self.receipt = receipt
        self.departments = departments
        self.result = result
        self.due = due
        self.firstRow = firstRow
    }

    /// Every closing that the exports tell, in the order of time.
    var closings: [(day: CalendarDay, at: Instant)] {
        changes.compactMap { if case .closed(let at, _) = $0.change { ($0.day, at) } else { nil } }
    }

    mutating func add(_ change: Change, on day: CalendarDay) { changes.append((day, change)) }

    mutating func removeClosings() {
        changes.removeAll { if case .closed = $0.change { true } else { false } }
    }

    /// The row at the end of the day of receipt and of every later day on which it changed.
    func rows() -> [(day: CalendarDay, row: ExampleRow)] {
        var rows = [(day: receipt.day, row: firstRow)]
        // Changes of one day are applied in the order in which they were planned.
        for (_, item) in changes.enumerated().sorted(by: { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }) {
            let last = rows[rows.count - 1]
            let row = last.row.after(item.change)
            if item.day == last.day { rows[rows.count - 1].row = row } else if row != last.row { rows.append((item.day, row)) }
        }
        return rows
    }
}

extension ExampleRow {
    fileprivate func after(_ change: TicketLife.Change) -> ExampleRow {
        var row = self
        switch change {
        case .closed(let at, let result):
            row.closedAt = at
            row.status = "已办结"
            row.result = result
        case .reopened(let revision):
            if revision > 0 { row.number = "\(number.prefix(19))-HBD\(revision)" }
            row.closedAt = nil
            row.status = "重新办理"
            row.result = ""
            row.satisfaction = ""
        case .corrected(let at): row.closedAt = at
        case .transferred(let department): row.department = department
        case .reclassified(let category): row.category = category
        case .extended(let due): row.dueAt = due
        case .rated(let satisfaction): row.satisfaction = satisfaction
        }
        return row
    }
}
