import Foundation
import Tickets

/// The notices that the migrations hold.
enum OfficialCalendar {
    static let shared: WorkCalendar = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try? String(contentsOf: root.appending(path: "sql/migrations/0002_work_calendar.sql"), encoding: .utf8)
        return WorkCalendar(notices: CalendarNotice.notices(inMigration: text ?? ""))
    }()
}
