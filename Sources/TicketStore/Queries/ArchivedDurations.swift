import Postgres
import Tickets

/// sql/queries/archived_durations.sql
enum ArchivedDurations {
    static func courses(of archive: Int, on connection: borrowing Connection) throws(PostgresError) -> [DurationTable.Course] {
        try connection.rows(SQL(text: EmbeddedSQL.archivedDurations, [archive])) { row throws(PostgresError) in
            try DurationTable.Course(row)
        }
    }
}
