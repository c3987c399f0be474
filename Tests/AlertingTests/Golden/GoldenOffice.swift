import Foundation
import TestSupport
import Tickets
@testable import Alerting

/// The reference office: 3,830 tickets of 2025, with one department at three tenths of its pace from October on.
enum GoldenOffice {
    static let through = CalendarDay(year: 2025, month: 11, day: 26) ?? CalendarDay(number: 0)

    static func calendar() throws -> WorkCalendar {
        var days: [CalendarDay: Bool] = [:], years: Set<Int> = []
        for row in try GoldenTable("calendar_cn_2024_2026").rows {
            let day = try CalendarDay.on(row["date"])
            years.insert(day.year)
            if row["daytype"] == "2" { days[day] = false }
            if row["daytype"] == "0", day.isWeekend { days[day] = true }
        }
        return WorkCalendar(days: days, announcedYears: years)
    }

    static func rows() throws -> [TicketRow] {
        try GoldenTable("e2e_tickets").rows.map { row in
            TicketRow(
                number: row["ticket_id"], receivedAt: try instant(row["received_at"]),
                deadline: row["due_at"].isEmpty ? nil : Deadline(at: try instant(row["due_at"])),
                rounds: row["closed_at"].isEmpty ? [] : [TicketRow.Round(Closing(at: try instant(row["closed_at"])))],
                category: Category.allCases.first { $0.label == row["category"] } ?? .unclassified,
                department: row["department"], community: row["community"])
        }
    }

    static func history() throws -> TicketHistory {
        TicketHistory(try rows(), through: through, calendar: try calendar())
    }

    /// Reads `2025-01-01T07:28:52+08:00`.
    private static func instant(_ text: String) throws -> Instant {
        let day = try CalendarDay.on(text.prefix(10))
        let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int64($0) }
        return ReportingZone.shanghai.instant(day, secondOfDay: clock[0] * 3600 + clock[1] * 60 + clock[2])
    }
}
