package import Postgres
import Tickets

/// Which years were archived, and what cannot be asked meanwhile.
package enum Archives {
    /// The oldest first, with those that were restored.
    package static func all(on connection: borrowing Connection) throws(PostgresError) -> [StoredArchive] {
        try ArchiveList.archives(on: connection)
    }

    /// To be called before tickets are counted in `[start, end)`.
    /// - Throws: `StoreError.archived` where some of the tickets that count are in an archive.
    static func expectNone(from start: Instant, until end: Instant, on connection: borrowing Connection) throws {
        try expectNone(from: start, until: end, in: try all(on: connection))
    }

    static func expectNone(from start: Instant, until end: Instant, in archives: [StoredArchive]) throws(StoreError) {
        if let away = touching(from: start, until: end, in: archives) { throw .archived(away) }
    }

    /// An archive with tickets that count in `[start, end)`: its tickets have no moment outside their span and are at rest after it.
    static func touching(from start: Instant, until end: Instant, in archives: [StoredArchive]) -> StoredArchive? {
        archives.first { $0.isAway && start < $0.span.upperBound && end > $0.span.lowerBound }
    }

    /// To be called for tickets that the store does not know.
    /// - Throws: `StoreError.namesArchived` where it knew some of them once.
    static func expectNone(among hashes: [Int64], on connection: borrowing Connection) throws {
        guard let found = try ArchivedAmong.archives(holding: hashes, on: connection).first,
              let archive = try all(on: connection).first(where: { $0.run == found.archive }) else { return }
        throw StoreError.namesArchived(archive, tickets: found.tickets)
    }
}
