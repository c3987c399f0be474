package import Postgres
package import Tickets

/// The working calendar as the database has it.
package enum WorkingDays {
    package static func notices(on connection: borrowing Connection) throws(PostgresError) -> [CalendarNotice] {
        try CalendarDays.notices(on: connection)
    }

    /// Adds a notice as the newest revision of its year. The same days as the revision in force change nothing.
    ///
    /// Deadlines that were computed before keep their day until they are recomputed, which is an act of its own.
    /// - Returns: the revision that holds now, and whether it is new.
    package static func load(_ notice: CalendarNotice, on connection: borrowing Connection) throws -> (revision: Int, isNew: Bool) {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            let known = try CalendarDays.notices(on: connection).filter { $0.year == notice.year }.max { $0.revision < $1.revision }
            if let known, Set(known.days) == Set(notice.days) { return (known.revision, false) }
            var revised = notice
            revised.revision = (known?.revision ?? 0) + 1
            try CalendarNoticeInsert.note(revised, on: connection)
            try CalendarDayInsert.days(of: revised, on: connection)
            return (revised.revision, true)
        }
    }
}

extension WorkingDays {
    /// The official calendar that every new database starts with, for work without one.
    package static let official: WorkCalendar = {
        let text = EmbeddedSQL.migrations.first { $0.name == "0002_work_calendar" }?.text ?? ""
        return WorkCalendar(notices: CalendarNotice.notices(inMigration: text))
    }()
}
