import Postgres
import Tickets

/// sql/queries/tally_month_copy.sql
enum TallyMonthCopy {
    /// Writes where the courses end.
    static func write(_ courses: some Sequence<TallyCourse>, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.tallyMonthCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.start(course)
                for sums in course.sums { copy.write(int32: sums.last ?? 0) }
            }
        }
    }
}
