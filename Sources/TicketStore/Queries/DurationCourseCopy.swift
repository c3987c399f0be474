import Postgres
import Tickets

/// sql/queries/duration_course_copy.sql
enum DurationCourseCopy {
    static func write(_ courses: [DurationTable.Course], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.durationCourseCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.start(course)
            }
        }
    }
}

extension CopyWriter {
    /// Writes a course as a row, or the beginning of one, where as many other columns are to follow.
    mutating func start(_ course: DurationTable.Course, furtherColumns: Int = 0) throws(PostgresError) {
        try startRow(columns: 5 + furtherColumns)
        write(course.happenedIn.firstDay)
        write(course.month.firstDay)
        write(int16: Int16(clamping: course.bucket.number))
        write(int32Array: course.tickets[...])
        write(int64Array: course.microseconds[...])
    }
}
