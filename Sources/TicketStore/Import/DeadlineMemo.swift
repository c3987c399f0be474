import Tickets

/// Remembers the computed deadline of each category's last day: a file's tickets come day by day.
struct DeadlineMemo {
    typealias Computed = (deadline: Deadline, isProvisional: Bool)

    private let resolver: DeadlineResolver
    private var last: [Category: (day: CalendarDay, computed: Computed?)] = [:]

    init(_ resolver: DeadlineResolver) { self.resolver = resolver }

    mutating func computed(for category: Category, receivedAt: Instant) -> Computed? {
        let day = resolver.zone.day(of: receivedAt)
        if let known = last[category], known.day == day { return known.computed }
        let computed = resolver.computed(for: category, receivedAt: receivedAt)
        last[category] = (day, computed)
        return computed
    }
}
