import Postgres

/// sql/queries/tally_month_recount.sql
enum TallyMonthRecount {
    static func differences(on connection: borrowing Connection) throws(PostgresError) -> [TallyDifference] {
        try connection.rows(SQL(text: EmbeddedSQL.tallyMonthRecount, [])) { row throws(PostgresError) in
            try TallyDifference(row, table: "tally_month")
        }
    }
}
