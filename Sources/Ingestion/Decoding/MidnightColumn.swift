internal import TicketStore
internal import Tickets

/// Whether every filled cell of a column holds midnight: such a column means days, and its midnights are the ends of them.
///
/// A single ticket cannot tell 00:00:00 from a date; the whole column can.
struct MidnightColumn {
    private var filled = 0
    private var midnights = 0

    var isDateOnly: Bool { filled > 0 && midnights == filled }
    /// Nothing but midnights, or nothing at all, so far.
    var isUndecided: Bool { midnights == filled }

    mutating func note(_ reading: DateReader.Reading?) {
        guard let reading else { return }
        filled += 1
        if reading.isMidnight { midnights += 1 }
    }
}

extension [DecodedRow] {
    /// Turns 00:00:00 into the last second of its day.
    mutating func readDeadlinesAsDays(in zone: ReportingZone) {
        for index in indices {
            guard let deadline = self[index].ticket.statedDeadline, !deadline.isDateOnly else { continue }
            self[index].ticket.statedDeadline = Deadline(at: zone.lastSecond(of: zone.day(of: deadline.at)), isDateOnly: true)
        }
    }

    mutating func readClosingsAsDays(in zone: ReportingZone) {
        for index in indices {
            guard let closing = self[index].ticket.closing, !closing.isDateOnly else { continue }
            self[index].ticket.closing = Closing(at: zone.lastSecond(of: zone.day(of: closing.at)), isDateOnly: true)
        }
    }
}
