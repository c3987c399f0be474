import Postgres
import Tickets

/// sql/queries/ticket_events.sql
enum TicketEvents {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [String: [StoredEvent]] {
        var events: [String: [StoredEvent]] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketEvents, [numbers])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let number: String = try reader.read(row)
            let id: Int = try reader.read(row)
            let kind: String = try reader.read(row)
            let occurredAt: Instant = try reader.read(row)
            let seenAt: Instant = try reader.read(row)
            let old = try EventMoment(row, &reader), new = try EventMoment(row, &reader)
            let oldText: String? = try reader.read(row)
            let newText: String? = try reader.read(row)
            let event = TicketEvent(try TicketEvent.Kind(kind, old: old, new: new, oldText: oldText, newText: newText),
                                    occurredAt: occurredAt, seenAt: seenAt)
            events[number, default: []].append(StoredEvent(id: id, event: event))
        }
        return events
    }
}

/// A closing or a deadline in the three columns that an event has for each.
struct EventMoment {
    var at: Instant?
    var isDateOnly = false
    var isInferred = false

    init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        at = try reader.read(row)
        isDateOnly = try reader.read(row)
        isInferred = try reader.read(row)
    }

    init(_ closing: Closing) {
        (at, isDateOnly, isInferred) = (closing.at, closing.isDateOnly, closing.isInferred)
    }

    init(_ deadline: Deadline?) {
        (at, isDateOnly) = (deadline?.at, deadline?.isDateOnly ?? false)
    }

    var closing: Closing? { at.map { Closing(at: $0, isDateOnly: isDateOnly, isInferred: isInferred) } }
    var deadline: Deadline? { at.map { Deadline(at: $0, isDateOnly: isDateOnly) } }
}

extension TicketEvent.Kind {
    init(_ name: String, old: EventMoment, new: EventMoment, oldText: String?, newText: String?) throws(PostgresError) {
        switch (name, old.closing, new.closing) {
        case ("reopened", let undone?, _): self = .reopened(undone: undone)
        case ("corrected", let from?, let to?): self = .corrected(from: from, to: to)
        case ("deadline_changed", _, _): self = .deadlineChanged(from: old.deadline, to: new.deadline)
        case ("transferred", _, _): self = .transferred(from: oldText ?? "", to: newText ?? "")
        case ("reclassified", _, _): self = .reclassified(from: oldText ?? "", to: newText ?? "")
        case ("withdrawn", _, _): self = .withdrawn
        default: throw .decoding("an event of a kind that this hotline does not know")
        }
    }

    var columns: (name: String, old: EventMoment, new: EventMoment, oldText: String?, newText: String?) {
        let none = EventMoment(nil as Deadline?)
        return switch self {
        case .reopened(let undone): ("reopened", EventMoment(undone), none, nil, nil)
        case .corrected(let from, let to): ("corrected", EventMoment(from), EventMoment(to), nil, nil)
        case .deadlineChanged(let from, let to): ("deadline_changed", EventMoment(from), EventMoment(to), nil, nil)
        case .transferred(let from, let to): ("transferred", none, none, from, to)
        case .reclassified(let from, let to): ("reclassified", none, none, from, to)
        case .withdrawn: ("withdrawn", none, none, nil, nil)
        }
    }
}
