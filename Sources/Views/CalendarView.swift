import Reporting
package import TicketStore
package import Tickets

/// How the working calendar is shown.
package enum CalendarView {
    package static func year(_ year: Int, notices: [CalendarNotice], format: OutputFormat) -> String {
        let calendar = WorkCalendar(notices: notices)
        let notice = notices.filter { $0.year == year }.max { $0.revision < $1.revision }
        let named = notice?.days.sorted { $0.day < $1.day } ?? []
        switch format {
        case .json:
            return JSON.object([
                ("year", .integer(year)), ("announced", .boolean(notice != nil)),
                ("revision", notice.map { .integer($0.revision) } ?? .null),
                ("workdays", .integer(calendar.workdays(in: year))),
                ("days", .array(named.map { day in
                    .object([("date", .string("\(day.day)")), ("name", .string(day.name)), ("workday", .boolean(day.isWorkday))])
                })),
            ]).text
        case .text:
            guard let notice else {
                return "\(year): holidays are not announced; weekends only, \(calendar.workdays(in: year)) working days, deadlines provisional."
            }
            let head = "\(year): \(calendar.workdays(in: year)) working days, notice revision \(notice.revision)"
            return head + "\n" + TextTable.aligned(named.map { ["\($0.day)", $0.isWorkday ? "work" : "off", $0.name] }, rightFrom: .max)
        }
    }

    package static func loaded(_ notice: CalendarNotice, revision: Int, isNew: Bool, format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([("year", .integer(notice.year)), ("revision", .integer(revision)), ("new", .boolean(isNew))]).text
        case .text: isNew ? "Notice of \(notice.year) loaded as revision \(revision), \(notice.days.count) days."
            : "Notice of \(notice.year) is known already as revision \(revision); nothing changed."
        }
    }

    package static func recomputed(_ outcome: DeadlineRecomputation.Outcome, format: OutputFormat) -> String {
        switch format {
        case .json: return JSON.object([("run", outcome.run.map(JSON.integer) ?? .null), ("changed", .integer(outcome.changed))]).text
        case .text:
            guard let run = outcome.run else { return "Every computed deadline is what it would be computed to be now; nothing changed." }
            return "Run \(run): \(outcome.changed) deadlines changed. `--known-at \(run - 1)` still gives the figures from before."
        }
    }

    package static func check(_ check: CalendarCheck, format: OutputFormat) -> String {
        let through = check.announcedThrough
        switch format {
        case .json:
            return JSON.object([("announced_through", through.map(JSON.integer) ?? .null), ("complete", .boolean(check.isComplete))]).text
        case .text:
            let known = through.map { "Holidays are announced through \($0)." } ?? "No holidays are known."
            return check.isComplete ? known
                : known + " The notice for \(check.neededYear) is due: load it with `hotline calendar load FILE`; until then deadlines in it are provisional."
        }
    }
}

/// Whether the calendar reaches as far as deadlines of today's tickets may.
package struct CalendarCheck {
    package var announcedThrough: Int?
    package var neededYear: Int

    package var isComplete: Bool { (announcedThrough ?? 0) >= neededYear }

    /// Next year's notice appears in November or December; from 16 November on a deadline may fall into it.
    package init(notices: [CalendarNotice], today: CalendarDay) {
        announcedThrough = WorkCalendar(notices: notices).announcedThrough
        let isLate = today.month == 12 || (today.month == 11 && today.dayOfMonth > 15)
        neededYear = isLate ? today.year + 1 : today.year
    }
}
