import Postgres

/// sql/queries/tally_month_merge.sql
enum TallyMonthMerge {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyMonthMerge, []))
    }
}
