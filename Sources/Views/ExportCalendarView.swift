import Reporting
package import TicketStore

/// How the calendar of exports is shown.
package enum ExportCalendarView {
    package static func json(_ calendar: ExportCalendar) -> String {
        JSON.array(calendar.days.map { day in
            .object([
                ("source", .string(day.source)), ("day", .string("\(day.day)")), ("expected", .boolean(day.isExpected)),
                ("states", .array(day.states.map { .string($0.rawValue) })), ("runs", .array(day.runs.map(JSON.integer))),
                ("rows_read", .integer(day.rowsRead)), ("rejected", .integer(day.rejected)),
            ])
        }).text
    }

    package static func text(_ calendar: ExportCalendar) -> String {
        guard !calendar.days.isEmpty else { return "No source has sent an export by then." }
        let head = ["source", "day", "state", "imports", "rows", "rejected"]
        return TextTable.aligned([head] + calendar.days.map { day in
            let state = day.states.isEmpty ? (day.runs.isEmpty ? "not expected" : "in order")
                : day.states.map(\.rawValue).joined(separator: ", ")
            return [day.source, "\(day.day)", state, day.runs.map(String.init).joined(separator: ","), "\(day.rowsRead)", "\(day.rejected)"]
        }, rightFrom: 4)
    }
}
