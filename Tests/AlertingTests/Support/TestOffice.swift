import Tickets
@testable import Alerting

/// Tickets that a test writes down, one a line.
enum TestOffice {
    static let calendar = OfficialCalendar.shared

    /// - Parameters: days as ISO dates; a closing may be followed by the day of its reopening.
    static func row(_ number: String, received: String, due: String? = nil, closed: [(String, reopened: String?)] = [],
                    category: Category = .complaint, department: String = "城管局", community: String = "") throws -> TicketRow {
        let zone = ReportingZone.shanghai
        return TicketRow(
            number: number, receivedAt: zone.instant(try .on(received), secondOfDay: 36_000),
            deadline: try due.map { Deadline(at: zone.lastSecond(of: try .on($0))) },
            rounds: try closed.map { day, reopened in
                TicketRow.Round(Closing(at: zone.instant(try .on(day), secondOfDay: 50_000)),
                                reopenedAt: try reopened.map { zone.lastSecond(of: try .on($0)) })
            },
            category: category, department: department, community: community)
    }

    /// A due cohort: `count` tickets of a department due on one day, the first `onTime` of them closed in time, the others never.
    static func cohort(_ department: String = "城管局", due: String, onTime: Int, of count: Int) throws -> [TicketRow] {
        let received = try CalendarDay.on(due).advanced(by: -7)
        return try (0..<count).map { index in
            try row("\(department)\(due)#\(index)", received: "\(received)", due: due,
                    closed: index < onTime ? [("\(received)", reopened: nil)] : [], department: department)
        }
    }

    static func history(_ rows: [TicketRow], through: String) throws -> TicketHistory {
        TicketHistory(rows, through: try .on(through), calendar: calendar)
    }
}
