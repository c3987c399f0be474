import Postgres
import Tickets

/// sql/queries/archived_duration_copy.sql
enum ArchivedDurationCopy {
    static func write(_ courses: [DurationTable.Course], of archive: Int, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.archivedDurationCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.start(course, furtherColumns: 1)
                copy.write(int64: Int64(archive))
            }
        }
    }
}
