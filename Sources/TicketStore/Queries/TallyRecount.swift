import Postgres
import Tickets

/// sql/queries/tally_recount.sql
enum TallyRecount {
    static func differences(_ rules: TallyRules, on connection: borrowing Connection) throws(PostgresError) -> [TallyDifference] {
        let parameters: [any PostgresEncodable] = [
            rules.zone.identifier, rules.counting.excluded.map(\.rawValue).sorted(), rules.counting.closable.map(\.rawValue).sorted(),
        ]
        return try connection.rows(SQL(text: EmbeddedSQL.tallyRecount, parameters)) { row throws(PostgresError) in
            try TallyDifference(row, table: "tally_course")
        }
    }
}

extension TallyDifference {
    /// Reads the key and both arrays of counters.
    init(_ row: borrowing Row, table: String) throws(PostgresError) {
        var reader = ColumnReader()
        let dimension: String = try reader.read(row), happenedOn: CalendarDay = try reader.read(row)
        let basis: String = try reader.read(row), month: CalendarDay = try reader.read(row)
        let category: String = try reader.read(row), unit: String = try reader.read(row)
        let kept: [Int] = try reader.read(row), counted: [Int] = try reader.read(row)
        self.init(table: table, key: "\(dimension) \(category.isEmpty ? "" : "\(category) ")“\(unit)”, \(basis) in \(month), on \(happenedOn)",
                  counts: zip(TallyCount.allCases, zip(kept, counted)).compactMap { count, values in
                      values.0 == values.1 ? nil : Count(name: count.column, kept: values.0, counted: values.1)
                  })
    }
}
