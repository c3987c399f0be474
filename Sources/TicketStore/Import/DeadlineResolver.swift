import Tickets

/// Computes the deadline that the office's rules give a ticket, whether or not the export states one.
struct DeadlineResolver {
    var rules: DeadlineRules
    var calendar: WorkCalendar
    var zone: ReportingZone

    func computed(for ticket: Ticket) -> (deadline: Deadline, isProvisional: Bool)? {
        computed(for: ticket.category, receivedAt: ticket.receivedAt)
    }

    func computed(for category: Category, receivedAt: Instant) -> (deadline: Deadline, isProvisional: Bool)? {
        rules.deadline(for: category, receivedAt: receivedAt, zone: zone, calendar: calendar)
    }
}
