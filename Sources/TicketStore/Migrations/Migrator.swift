package import Postgres

/// Brings a database to the schema of this binary.
package enum Migrator {
    package struct Status: Sendable {
        package var applied: [String]
        package var pending: [String]
        /// 150004 is 15.4.
        package var serverVersion: Int
    }

    package static let oldestServer = 150_000

    /// The schema of this binary.
    package static let newestVersion = Migration.all.last?.version ?? 0

    /// - Returns: the names of the migrations that were applied now. Two callers at once wait for each other.
    @discardableResult
    package static func migrate(_ connection: borrowing Connection) throws -> [String] {
        try check(connection)
        return try connection.transaction { connection in
            try ImportLock.take(on: connection)
            try MigrationLedger.ensure(on: connection)
            let pending = try pending(on: connection)
            for migration in pending {
                try connection.script(migration.text)
                try MigrationInsert.note(migration, on: connection)
            }
            return pending.map(\.name)
        }
    }

    /// - Throws: `StoreError` for a server that is too old or a database that a newer hotline has migrated.
    package static func status(_ connection: borrowing Connection) throws -> Status {
        try check(connection)
        guard try SchemaPresence.isThere(on: connection) else {
            return Status(applied: [], pending: Migration.all.map(\.name), serverVersion: connection.serverVersion)
        }
        let pending = Set(try pending(on: connection).map(\.name))
        return Status(applied: Migration.all.map(\.name).filter { !pending.contains($0) },
                      pending: Migration.all.map(\.name).filter(pending.contains), serverVersion: connection.serverVersion)
    }

    private static func check(_ connection: borrowing Connection) throws {
        guard connection.serverVersion >= oldestServer else { throw StoreError.serverTooOld(version: connection.serverVersion) }
    }

    private static func pending(on connection: borrowing Connection) throws -> [Migration] {
        let applied = try MigrationApplied.all(on: connection)
        if let newest = applied.last?.version, newest > newestVersion {
            throw StoreError.databaseIsNewer(found: newest, known: newestVersion)
        }
        let checksums = Dictionary(uniqueKeysWithValues: applied.map { ($0.version, $0.checksum) })
        for migration in Migration.all {
            if let checksum = checksums[migration.version], checksum != migration.checksum {
                throw StoreError.migrationChanged(name: migration.name)
            }
        }
        return Migration.all.filter { checksums[$0.version] == nil }
    }
}
