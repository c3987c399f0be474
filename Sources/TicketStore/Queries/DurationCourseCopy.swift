import Postgres
import Tickets

/// sql/queries/duration_course_copy.sql
enum DurationCourseCopy {
    static func write(_ courses: [DurationTable.Course], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.durationCourseCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.startRow(columns: 5)
                copy.write(course.happenedIn.firstDay)
                copy.write(course.month.firstDay)
                copy.write(int16: Int16(clamping: course.bucket.number))
                copy.write(int32Array: course.tickets[...])
                copy.write(int64Array: course.microseconds[...])
            }
        }
    }
}
