import Postgres
import Tickets

/// sql/queries/archived_tally_copy.sql
enum ArchivedTallyCopy {
    static func write(_ courses: some Sequence<TallyCourse>, of archive: Int, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.archivedTallyCopy) { copy in
            for course in courses where !course.isEmpty {
                try copy.start(course, furtherColumns: 1)
                copy.write(sums: course.sums)
                copy.write(int64: Int64(archive))
            }
        }
    }
}
