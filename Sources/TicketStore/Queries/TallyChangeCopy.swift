import Postgres
import Tickets

/// sql/queries/tally_change_copy.sql
enum TallyChangeCopy {
    static func write(_ table: TallyTable, names: [String], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.tallyChangeCopy) { try table.write(to: &$0, names: names) }
    }
}

extension TallyTable {
    /// Rows in the order of their keys, which is nearly that of the index.
    ///
    /// - Parameter names: units by the number that the keys have.
    func write(to copy: inout CopyWriter, names: [String]) throws(PostgresError) {
        let ordered = (0..<count).map { (key: key(of: $0), row: $0) }.sorted { $0.key < $1.key }
        for (key, row) in ordered where !isZero(row) {
            try copy.startRow(columns: 6 + TallyTable.width)
            copy.write(text: key.dimension.rawValue)
            copy.write(key.day)
            copy.write(text: key.basis.rawValue)
            copy.write(key.month.firstDay)
            copy.write(text: key.category?.rawValue ?? "")
            copy.write(text: names[key.unit])
            for counter in counters(of: row) { copy.write(int32: counter) }
        }
    }
}
