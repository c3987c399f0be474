import Postgres
import Tickets

/// Keeps the tallies in step with a run: what it adds to tickets and takes from them, written down in the run's own transaction.
struct TallyKeeper {
    /// Nil where the tallies do not hold all tickets: they are then built by `TallyRebuild`, and not before.
    private var book: TallyBook?

    /// - Throws: `StoreError.unknownTallyZone`.
    init(on connection: borrowing Connection) throws {
        let stored = try TallyRulesRead.rules(on: connection)
        guard stored.isComplete else { return }
        guard let rules = stored.rules else { throw StoreError.unknownTallyZone }
        book = TallyBook(rules: rules.counting, zone: rules.zone)
    }

    init(rules: TallyRules) {
        book = TallyBook(rules: rules.counting, zone: rules.zone)
    }

    mutating func add(_ stored: StoredTicket, events: some Sequence<TicketEvent>, _ deadline: DeadlineInForce) {
        book?.add(TalliedTicket(stored, events: events, deadline))
    }

    mutating func subtract(_ stored: StoredTicket, events: some Sequence<TicketEvent>) {
        book?.subtract(TalliedTicket(stored, events: events, stored.storedDeadline))
    }

    /// All these tickets as they stand in the database; those that it has not are left out.
    mutating func add(_ numbers: [String], on connection: borrowing Connection) throws {
        try forEach(numbers, on: connection) { $0?.add(TalliedTicket($1, events: $2, $1.storedDeadline)) }
    }

    mutating func subtract(_ numbers: [String], on connection: borrowing Connection) throws {
        try forEach(numbers, on: connection) { $0?.subtract(TalliedTicket($1, events: $2, $1.storedDeadline)) }
    }

    private mutating func forEach(_ numbers: [String], on connection: borrowing Connection,
                                  _ body: (inout TallyBook?, StoredTicket, [TicketEvent]) -> Void) throws {
        guard book != nil else { return }
        for start in stride(from: 0, to: numbers.count, by: Importing.batchSize) {
            let part = Array(numbers[start..<min(start + Importing.batchSize, numbers.count)])
            let events = try TicketEvents.of(part, on: connection)
            for (number, stored) in try TicketKnown.of(part, on: connection) {
                body(&book, stored, (events[number] ?? []).map(\.event))
            }
            try writeIfFull(on: connection)
        }
    }

    mutating func add(_ ticket: TalliedTicket) { book?.add(ticket) }

    /// A plain row that is the first of its ticket.
    mutating func add(_ row: PlainRows.Row, of plain: PlainRows) {
        guard book != nil else { return }
        let ticket = TalliedTicket(receivedAt: row.receivedAt, dueAt: row.dueAt, closedAt: row.closedAt, category: row.category,
                                   statusMeaning: row.statusMeaning)
        let units = plain.units(of: row)
        book?.add(ticket, department: units[0], district: units[1], community: units[2], channel: units[3])
    }

    /// What the tickets of an archive contribute.
    mutating func addArchived(_ archive: Int, on connection: borrowing Connection) throws {
        for course in try ArchivedTallies.courses(of: archive, on: connection) { book?.add(course) }
        for course in try ArchivedDurations.courses(of: archive, on: connection) { book?.durations.add(course) }
        try writeIfFull(on: connection)
    }

    /// To be called after each batch.
    mutating func writeIfFull(on connection: borrowing Connection) throws {
        if book?.isFull == true { try write(on: connection) }
    }

    /// Adds the changes to what the database holds. Courses are taken out and put back whole, since an array that changes is a new one in
    /// any case.
    mutating func write(on connection: borrowing Connection) throws {
        guard let keys = book.map({ TallyCourseKeys($0.keys) }), !keys.isEmpty, let durations = book?.durations.courses else { return }
        for course in try TallyCourseTake.courses(keys, on: connection) { book?.add(course) }
        try TallyMonthTake.take(keys, on: connection)
        for course in try DurationCourseTake.courses(like: durations, on: connection) { book?.durations.add(course) }
        guard let whole = book else { return }
        let courses = Array(whole.courses)
        try TallyCourseCopy.write(courses, on: connection)
        try TallyMonthCopy.write(courses, on: connection)
        try DurationCourseCopy.write(whole.durations.courses, on: connection)
        book?.removeAll()
    }
}

extension TalliedTicket {
    init(_ stored: StoredTicket, events: some Sequence<TicketEvent>, _ deadline: DeadlineInForce) {
        self.init(stored.ticket, deadline: deadline.deadline, hasProvisionalDeadline: deadline.isProvisional,
                  hasImpossibleTimes: stored.ticket.hasImpossibleTimes(deadline: deadline.deadline, seenAt: stored.firstSeenAt),
                  reopenings: TalliedTicket.Reopening.among(events))
    }
}
