import Postgres
import Tickets

/// sql/queries/ticket_first_copy.sql
enum TicketFirstCopy {
    static let columnCount = 11 + PlainText.allCases.count

    /// - Returns: the rows whose computed deadline is provisional, which is more than the usual columns say.
    static func write(_ places: [Int], of plain: PlainRows, run: Int, deadlines: inout DeadlineMemo, _ tallies: inout TallyKeeper,
                      on connection: borrowing Connection) throws -> [PlainRows.Row] {
        var unusual: [PlainRows.Row] = []
        let run = Int64(run)
        try connection.copyIn(EmbeddedSQL.ticketFirstCopy) { copy in
            for place in places {
                let row = plain.rows[place]
                let computed = deadlines.computed(for: row.category, receivedAt: row.receivedAt)
                if computed?.isProvisional == true {
                    unusual.append(row)
                    continue
                }
                try copy.startRow(columns: columnCount)
                copy.write(timestamp: row.receivedAt.serverMicroseconds)
                copy.write(timestamp: row.dueAt.serverMicroseconds)
                if let closedAt = row.closedAt { copy.write(timestamp: closedAt.serverMicroseconds) } else { copy.writeNull() }
                if let computed { copy.write(timestamp: computed.deadline.at.serverMicroseconds) } else { copy.writeNull() }
                copy.write(int64: row.contentHash)
                if let hash = row.sourceHash { copy.write(int64: hash) } else { copy.writeNull() }
                copy.write(int64: run)
                copy.write(int64: run)
                copy.write(int32: Int32(clamping: row.line))
                copy.write(text: row.category.rawValue)
                copy.write(text: row.statusMeaning.rawValue)
                copy.write(encoded: plain.encodedTexts(of: row), columns: PlainText.allCases.count)
                tallies.add(row, of: plain)
            }
        }
        return unusual
    }
}
