import Postgres
import Tickets

/// sql/queries/tally_course_copy.sql
enum TallyCourseCopy {
    static func write(_ courses: some Sequence<TallyCourse>, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.tallyCourseCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.start(course)
                for sums in course.sums { if sums.isEmpty { copy.writeNull() } else { copy.write(int32Array: sums) } }
            }
        }
    }
}

extension CopyWriter {
    /// Begins the row of a course with its key; its counters are to follow.
    mutating func start(_ course: TallyCourse) throws(PostgresError) {
        try startRow(columns: 6 + TallyCount.allCases.count)
        write(text: course.dimension.rawValue)
        write(course.happenedIn.firstDay)
        write(text: course.basis.rawValue)
        write(course.month.firstDay)
        write(text: course.category?.rawValue ?? "")
        write(text: course.unit)
    }
}
