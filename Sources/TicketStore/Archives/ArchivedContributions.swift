import Postgres
import Tickets

/// What the tickets of an archive contribute to the tallies, kept apart so that these can be recounted without the tickets.
struct ArchivedContributions {
    private let archive: Int
    private var book: TallyBook

    init(archive: Int, rules: TallyRules) {
        self.archive = archive
        book = TallyBook(rules: rules.counting, zone: rules.zone)
    }

    mutating func add(_ numbers: [String], on connection: borrowing Connection) throws {
        let events = try TicketEvents.of(numbers, on: connection)
        for (number, stored) in try TicketKnown.of(numbers, on: connection) {
            book.add(TalliedTicket(stored, events: (events[number] ?? []).map(\.event), stored.storedDeadline))
        }
        if book.isFull { try write(on: connection) }
    }

    mutating func write(on connection: borrowing Connection) throws {
        try ArchivedTallyCopy.write(book.courses, of: archive, on: connection)
        try ArchivedDurationCopy.write(book.durations.courses, of: archive, on: connection)
        book.removeAll()
    }
}
