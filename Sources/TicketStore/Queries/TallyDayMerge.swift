import Postgres

/// sql/queries/tally_day_merge.sql
enum TallyDayMerge {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyDayMerge, []))
    }
}
