import Postgres
import Tickets

/// sql/queries/tally_month_copy.sql
enum TallyMonthCopy {
    static func write(_ table: TallyTable, names: [String], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.tallyMonthCopy) { try table.write(to: &$0, names: names) }
    }
}
