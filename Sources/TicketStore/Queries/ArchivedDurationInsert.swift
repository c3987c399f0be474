import Postgres
import Tickets

/// sql/queries/archived_duration_insert.sql
enum ArchivedDurationInsert {
    static func keep(_ table: DurationTable, of archive: Int, on connection: borrowing Connection) throws(PostgresError) {
        let changes = DurationChanges(table)
        guard !changes.days.isEmpty else { return }
        try connection.execute(SQL(text: EmbeddedSQL.archivedDurationInsert, changes.parameters + [archive]))
    }
}
