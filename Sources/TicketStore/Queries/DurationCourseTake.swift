import Postgres
import Tickets

/// sql/queries/duration_course_take.sql
enum DurationCourseTake {
    static func courses(like courses: [DurationTable.Course], on connection: borrowing Connection)
        throws(PostgresError) -> [DurationTable.Course] {
        let keys: [any PostgresEncodable] = [
            courses.map { PostgresDate($0.happenedIn.firstDay) }, courses.map { PostgresDate($0.month.firstDay) },
            courses.map { Int16(clamping: $0.bucket.number) },
        ]
        return try connection.rows(SQL(text: EmbeddedSQL.durationCourseTake, keys)) { row throws(PostgresError) in
            try DurationTable.Course(row)
        }
    }
}

extension DurationTable.Course {
    /// Reads the columns of the table in their order.
    init(_ row: borrowing Row) throws(PostgresError) {
        self.init(happenedIn: CalendarMonth(of: try row.decode(0)), month: CalendarMonth(of: try row.decode(1)),
                  bucket: DurationBucket(number: Int(try row.decode(2, as: Int16.self))),
                  tickets: try row.decode(3), microseconds: try row.decode(4))
    }
}
