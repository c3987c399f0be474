import Postgres
import Tickets

/// sql/queries/ticket_versions_all.sql
enum TicketVersionsAll {
    static func read(capacity: Int, on connection: borrowing Connection) throws -> [Int64: KnownVersions.Version] {
        var versions: [Int64: KnownVersions.Version] = Dictionary(minimumCapacity: capacity)
        try connection.copyOut(EmbeddedSQL.ticketVersionsAll) { row in
            let number = TicketNumber(base: try row.text(0))
            versions[number.seenHash] = KnownVersions.Version(contentHash: try row.int64(1), columns: ColumnSet(rawValue: try row.int32(2)))
        }
        return versions
    }
}
