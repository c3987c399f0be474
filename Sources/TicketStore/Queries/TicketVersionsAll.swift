import Postgres
import Tickets

/// sql/queries/ticket_versions_all.sql
enum TicketVersionsAll {
    /// - Parameters:
    ///   - capacity: about how many tickets there are.
    ///   - columns: those of every import, by its run.
    static func read(capacity: Int, columns: [Int64: ColumnSet], on connection: borrowing Connection) throws -> VersionTable {
        var versions = VersionTable(capacity: capacity)
        // Rows of one run lie together.
        var (run, columnsOfRun): (Int64, ColumnSet) = (0, [])
        try connection.copyOut(EmbeddedSQL.ticketVersionsAll) { row in
            let number = TicketNumber.seenHash(of: try row.bytes(0))
            if row.isNull(3) {
                let found = try row.int64(4)
                if found != run { (run, columnsOfRun) = (found, columns[found] ?? []) }
            }
            versions.insert(number, contentHash: try row.int64(1), sourceHash: row.isNull(2) ? 0 : try row.int64(2),
                            columns: row.isNull(3) ? columnsOfRun : ColumnSet(rawValue: try row.int32(3)))
        }
        return versions
    }
}
