import Postgres
import Tickets

/// sql/queries/tally_change_copy.sql
enum TallyChangeCopy {
    /// - Parameter names: units by the number that the keys have.
    static func write(_ table: TallyTable, names: [String], on connection: borrowing Connection) throws {
        let rows = (0..<table.count).sorted { table.keys[$0] < table.keys[$1] }
        try connection.copyIn(EmbeddedSQL.tallyChangeCopy) { copy in
            for row in rows where !table.isZero(row) {
                let key = table.keys[row]
                try copy.startRow(columns: 6 + TallyTable.width)
                copy.write(text: key.dimension.rawValue)
                copy.write(key.day)
                copy.write(text: key.basis.rawValue)
                copy.write(key.month.firstDay)
                copy.write(text: key.category?.rawValue ?? "")
                copy.write(text: names[key.unit])
                for counter in table.counters(of: row) { copy.write(int32: counter) }
            }
        }
    }
}
