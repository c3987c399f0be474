import Postgres
import Tickets

/// sql/queries/archived_tallies.sql
enum ArchivedTallies {
    static func courses(of archive: Int, on connection: borrowing Connection) throws(PostgresError) -> [TallyCourse] {
        try connection.rows(SQL(text: EmbeddedSQL.archivedTallies, [archive])) { row throws(PostgresError) in try TallyCourse(row) }
    }
}
