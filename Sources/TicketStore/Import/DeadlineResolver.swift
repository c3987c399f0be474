import Postgres
import Tickets

/// Computes the deadline that the office's rules give a ticket, whether or not the export states one.
struct DeadlineResolver {
    var rules: DeadlineRules
    var calendar: WorkCalendar
    var zone: ReportingZone

    /// The rules and the calendar of the database.
    init(zone: ReportingZone, on connection: borrowing Connection) throws(PostgresError) {
        rules = try DeadlineRuleList.rules(on: connection)
        calendar = WorkCalendar(notices: try CalendarDays.notices(on: connection))
        self.zone = zone
    }

    func inForce(for ticket: Ticket) -> DeadlineInForce {
        if let stated = ticket.statedDeadline { return DeadlineInForce(deadline: stated) }
        let computed = computed(for: ticket)
        return DeadlineInForce(deadline: computed?.deadline, isProvisional: computed?.isProvisional ?? false)
    }

    func computed(for ticket: Ticket) -> (deadline: Deadline, isProvisional: Bool)? {
        computed(for: ticket.category, receivedAt: ticket.receivedAt)
    }

    func computed(for category: Category, receivedAt: Instant) -> (deadline: Deadline, isProvisional: Bool)? {
        rules.deadline(for: category, receivedAt: receivedAt, zone: zone, calendar: calendar)
    }
}
