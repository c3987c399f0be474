import Postgres
import Tickets

/// sql/queries/ticket_versions_all.sql
enum TicketVersionsAll {
    /// - Parameter columns: those of every import, by its run.
    static func read(capacity: Int, columns: [Int64: ColumnSet], on connection: borrowing Connection) throws -> [Int64: KnownVersions.Version] {
        var versions: [Int64: KnownVersions.Version] = Dictionary(minimumCapacity: capacity)
        try connection.copyOut(EmbeddedSQL.ticketVersionsAll) { row in
            let number = TicketNumber(base: try row.text(0))
            let said = row.isNull(2) ? columns[try row.int64(3)] ?? [] : ColumnSet(rawValue: try row.int32(2))
            versions[number.seenHash] = KnownVersions.Version(contentHash: try row.int64(1), columns: said)
        }
        return versions
    }
}
