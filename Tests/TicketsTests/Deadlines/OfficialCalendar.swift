import Foundation
import TestSupport
@testable import Tickets

/// The official calendar from both places that hold it: the published files and the migration.
enum OfficialCalendar {
    private static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static var folder: URL { SharedData.folder.appending(path: "holidays-cn") }

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "2026.json").path) }

    static func published() throws -> [CalendarNotice] {
        try (2007...2027).map { year in
            let data = try Data(contentsOf: folder.appending(path: "\(year).json"))
            return try JSONDecoder().decode(CalendarNotice.self, from: data)
        }
    }

    static func migration(_ name: String) throws -> String {
        try String(contentsOf: packageRoot.appending(path: "sql/migrations/\(name).sql"), encoding: .utf8)
    }

    static func migrated() throws -> WorkCalendar {
        try WorkCalendar(notices: CalendarNotice.notices(inMigration: migration("0002_work_calendar")))
    }
}

extension CalendarDay {
    struct NotInCalendar: Error { let text: String }

    /// The day of an ISO date that a test writes down.
    static func on(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(iso: text) else { throw NotInCalendar(text: text) }
        return day
    }
}
