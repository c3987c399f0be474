import Foundation
import Ingestion
package import TicketStore
package import Tickets

/// Moves the tickets of a year from a database into a file, and back.
package struct YearArchive: Sendable {
    private let store: TicketStore
    private let rules: TallyRules
    private let actor: String

    package struct Written: Sendable {
        package var outcome: Archiving.Outcome
        package var path: String
        /// Of the file, in lower-case hexadecimal.
        package var sha256: String
    }

    package struct Restored: Sendable {
        package var archive: StoredArchive
        package var run: Int
    }

    /// - Parameter rules: those of the settings, by which the tallies have to be kept.
    package init(store: TicketStore, rules: TallyRules, actor: String) {
        self.store = store
        self.rules = rules
        self.actor = actor
    }

    /// Writes the year to a new file, reads it again and compares it with the database, and only then takes the tickets out.
    /// - Parameter isRemoved: whether they are taken out.
    /// - Returns: nil where the year has nothing to archive: there is no file then.
    /// - Throws: `ArchiveFileError`, `StoreError` or `PostgresError`; the database is then as before, and there is no file.
    package func write(_ year: Int, to path: String, isRemoved: Bool, at now: Instant) async throws -> Written? {
        let zone = rules.zone
        let header = ArchiveHeader(schema: Migrator.newestVersion, year: year, zone: zone.identifier, writtenAt: zone.iso8601(now))
        let request = Archiving.Request(year: year, rules: rules, startedAt: now, actor: actor, isRemoved: isRemoved)
        let absolute = URL(filePath: path).path
        return try await store.run { connection in
            let writer = try ArchiveFileWriter(absolute, header)
            do {
                var sha256 = ""
                let outcome = try Archiving.archive(request, on: connection, write: writer.write) { compare in
                    try writer.finish()
                    try ArchiveFileReader.read(absolute, compare)
                    sha256 = try FileDigest.hexadecimal(ofFile: absolute)
                    return (absolute, sha256)
                }
                return outcome.map { Written(outcome: $0, path: absolute, sha256: sha256) }
            } catch {
                try? FileManager.default.removeItem(atPath: absolute)
                throw error
            }
        }
    }

    /// Loads the tickets of a file that was archived from this database.
    /// - Throws: `ArchiveFileError`, `StoreError` or `PostgresError`; the database is then as before.
    package func restore(_ path: String, at now: Instant) async throws -> Restored {
        let actor = actor
        return try await store.run { connection in
            let sha256 = try FileDigest.hexadecimal(ofFile: path)
            let (archive, run) = try Archiving.restore(sha256: sha256, startedAt: now, actor: actor, on: connection) { load in
                try ArchiveFileReader.read(path, load)
            }
            return Restored(archive: archive, run: run)
        }
    }
}
