/// A ticket in twenty bytes. Days are `CalendarDay.number`; `never` stands for what has not happened.
struct TrackedTicket: Sendable {
    static let never = Int32.max

    let received: Int32
    let due: Int32
    /// The day of the first closing, not before the day received.
    let closed: Int32
    /// From its due day up to this day, exclusive, the closing in force was on time; 0 where none ever was.
    let onTimeUntil: Int32
    let profile: Int32
}

/// The time from a reopening to the closing that followed it, or to none.
struct LaterRound: Sendable {
    /// Index of the ticket.
    let ticket: Int32
    let reopened: Int32
    let closed: Int32

    /// The first day on which the ticket could be closed again. An export dates a reopening to the last second of a day.
    var atRiskFrom: Int32 { min(reopened + 1, closed) }
}
