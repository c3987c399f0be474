import Postgres

/// sql/queries/tally_month_take.sql
enum TallyMonthTake {
    static func take(_ keys: TallyCourseKeys, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyMonthTake, keys.parameters))
    }
}
