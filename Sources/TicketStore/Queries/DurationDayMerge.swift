import Postgres
import Tickets

/// sql/queries/duration_day_merge.sql
enum DurationDayMerge {
    static func add(_ table: DurationTable, on connection: borrowing Connection) throws(PostgresError) {
        let changes = DurationChanges(table)
        guard !changes.days.isEmpty else { return }
        try connection.execute(SQL(text: EmbeddedSQL.durationDayMerge, changes.parameters))
    }
}
