import Postgres

/// sql/queries/duration_month_recount.sql
enum DurationMonthRecount {
    static func differences(on connection: borrowing Connection) throws(PostgresError) -> [TallyDifference] {
        try connection.rows(SQL(text: EmbeddedSQL.durationMonthRecount, [])) { row throws(PostgresError) in
            try TallyDifference(duration: row, table: "duration_month")
        }
    }
}
