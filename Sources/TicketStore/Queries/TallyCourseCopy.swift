import Postgres
import Tickets

/// sql/queries/tally_course_copy.sql
enum TallyCourseCopy {
    static func write(_ courses: some Sequence<TallyCourse>, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.tallyCourseCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.start(course)
                copy.write(sums: course.sums)
            }
        }
    }
}

extension CopyWriter {
    /// Begins the row of a course with its key; its counters are to follow, and then as many other columns.
    mutating func start(_ course: TallyCourse, furtherColumns: Int = 0) throws(PostgresError) {
        try startRow(columns: 6 + TallyCount.allCases.count + furtherColumns)
        write(text: course.dimension.rawValue)
        write(course.happenedIn.firstDay)
        write(text: course.basis.rawValue)
        write(course.month.firstDay)
        write(text: course.category?.rawValue ?? "")
        write(text: course.unit)
    }

    mutating func write(sums: [ArraySlice<Int32>]) {
        for sums in sums { if sums.isEmpty { writeNull() } else { write(int32Array: sums) } }
    }
}
