import Postgres
import Tickets

/// sql/queries/tally_day_copy.sql
enum TallyDayCopy {
    static func write(_ table: TallyTable, names: [String], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.tallyDayCopy) { try table.write(to: &$0, names: names) }
    }
}
