import Postgres
import Tickets

/// sql/queries/duration_day_merge.sql
enum DurationDayMerge {
    static func add(_ sums: [TallyBook.DurationKey: TallyBook.DurationSum], on connection: borrowing Connection) throws(PostgresError) {
        let changes = DurationChanges(sums)
        guard !changes.days.isEmpty else { return }
        try connection.execute(SQL(text: EmbeddedSQL.durationDayMerge, changes.parameters))
    }
}
