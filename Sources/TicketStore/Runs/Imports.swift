package import Postgres
package import Tickets

/// What was imported, and what of it could not be read.
package enum Imports {
    /// Newest first.
    package static func all(on connection: borrowing Connection) throws(PostgresError) -> [RecordedImport] {
        try RunList.imports(only: nil, on: connection)
    }

    /// - Throws: `StoreError.unknownRun`
    package static func one(_ run: Int, on connection: borrowing Connection) throws -> RecordedImport {
        guard let found = try RunList.imports(only: run, on: connection).first else { throw StoreError.unknownRun(run) }
        return found
    }

    /// In the order of the file.
    package static func rejections(of run: Int, on connection: borrowing Connection) throws(PostgresError) -> [ImportedExport.Rejection] {
        try RejectionList.rejections(of: run, on: connection)
    }

    /// A ticket as it is known now, with what a person wrote; nil where no export has named it.
    package static func ticket(_ number: String, on connection: borrowing Connection) throws(PostgresError) -> Ticket? {
        try TicketKnown.of([number], on: connection)[number]?.ticket
    }

    /// The newest run that was finished before `instant`, or the newest of all; 0 where there is none.
    package static func latestRun(before instant: Instant? = nil, on connection: borrowing Connection) throws(PostgresError) -> Int {
        try RunLatest.number(before: instant, on: connection)
    }

    /// When a run was finished.
    /// - Throws: `StoreError.unknownRun`
    package static func finished(_ run: Int, on connection: borrowing Connection) throws -> Instant {
        guard let instant = try RunFinished.instant(of: run, on: connection) else { throw StoreError.unknownRun(run) }
        return instant
    }
}
