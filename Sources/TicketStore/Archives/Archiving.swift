package import Postgres
package import Tickets

/// Takes the tickets of a year out of the database, and brings them back. What is written to a file and read from it is the caller's.
package enum Archiving {
    /// A year that is being taken out, in the transaction that `archive` opens.
    package struct Request: Sendable {
        package var year: Int
        /// Those of the settings.
        package var rules: TallyRules
        package var startedAt: Instant
        package var actor: String
        /// False for a copy that changes nothing.
        package var isRemoved: Bool

        package init(year: Int, rules: TallyRules, startedAt: Instant, actor: String, isRemoved: Bool) {
            self.year = year
            self.rules = rules
            self.startedAt = startedAt
            self.actor = actor
            self.isRemoved = isRemoved
        }
    }

    package struct Outcome: Sendable, Hashable {
        package var counts = ArchivedCounts()
        /// The run that took the tickets out; nil for a copy.
        package var run: Int?
        package var span: Range<Instant>
    }

    /// Hands all rows of the year's finished tickets over, then takes them out.
    ///
    /// Archived are the tickets received in the year that are closed or excluded and to which nothing happened after the year that
    /// followed; others stay.
    /// - Parameters:
    ///   - write: gets the rows, the tickets of some thousand numbers before their history and events.
    ///   - read: called when all have been written: hands what was written to its argument, to be compared with the database.
    /// - Returns: nil where there is nothing to archive.
    /// - Throws: `StoreError`; the database is then as before.
    package static func archive(
        _ request: Request, on connection: borrowing Connection, write: (ArchivedRow) throws -> Void,
        read: (_ compare: ([ArchivedRow]) throws -> Void) throws -> (fileName: String, sha256: String)
    ) throws -> Outcome? {
        try connection.transaction(isolation: .repeatableRead, readOnly: !request.isRemoved) { connection in
            if request.isRemoved { try ImportLock.take(on: connection) }
            let stored = try TallyRulesRead.rules(on: connection)
            guard stored.isComplete, stored.rules == request.rules else { throw StoreError.talliesIncomplete }
            let rules = request.rules, zone = rules.zone
            guard let year = zone.year(request.year), let next = zone.year(request.year + 1), next.upperBound <= request.startedAt else {
                throw StoreError.yearTooYoung(request.year)
            }
            if request.isRemoved, try !TallyAudit.differences(rules, on: connection).isEmpty { throw StoreError.talliesDiffer }
            let run = try RunNext.number(on: connection)
            var contributions = ArchivedContributions(archive: run, rules: rules)
            var counts = ArchivedCounts(), latest = year.lowerBound
            try forEachPage(of: year, until: next.upperBound, excluded: rules.counting.excluded, on: connection) { page in
                let numbers = page.map(\.number)
                latest = page.map(\.latest).reduce(latest, max)
                for row in try ArchiveRows.of(numbers, on: connection) {
                    counts.add(row)
                    try write(row)
                }
                guard request.isRemoved else { return }
                try ArchivedTicketInsert.note(numbers, in: run, on: connection)
                try contributions.add(numbers, on: connection)
            }
            guard counts.tickets > 0 else { return nil }
            let file = try read { rows in
                guard try ArchiveDifferences.count(rows, on: connection) == 0 else { throw StoreError.archiveDiffers }
            }
            let span = year.lowerBound..<latest.adding(seconds: 1)
            guard request.isRemoved else { return Outcome(counts: counts, span: span) }
            try contributions.write(on: connection)
            try ArchivedTicketRemove.apply(to: run, on: connection)
            try ArchiveInsert.record(StoredArchive(run: run, year: request.year, span: span, counts: counts, fileName: file.fileName,
                                                   sha256: file.sha256), on: connection)
            try ArchiveRunInsert.record(run, .archive, startedAt: request.startedAt, actor: request.actor, on: connection)
            return Outcome(counts: counts, run: run, span: span)
        }
    }

    /// Puts the rows of an archive back that `archive` took out.
    ///
    /// - Parameter read: hands the file's rows to its argument, as many at a time as it likes.
    /// - Returns: the archive, and the run that brought it back.
    /// - Throws: `StoreError.unknownArchive` where this database lacks no such tickets; the database is then as before.
    package static func restore(
        sha256: String, startedAt: Instant, actor: String, on connection: borrowing Connection,
        read: (_ load: ([ArchivedRow]) throws -> Void) throws -> Void
    ) throws -> (archive: StoredArchive, run: Int) {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            guard let archive = try Archives.all(on: connection).first(where: { $0.sha256 == sha256 && $0.isAway }) else {
                throw StoreError.unknownArchive
            }
            var counts = ArchivedCounts()
            try read { rows in
                for row in rows { counts.add(row) }
                try ArchiveLoad.load(rows, on: connection)
            }
            guard counts == archive.counts else { throw StoreError.archiveDiffers }
            let run = try RunNext.number(on: connection)
            try ArchiveRestored.note(archive.run, by: run, on: connection)
            try ArchiveRunInsert.record(run, .restore, startedAt: startedAt, actor: actor, on: connection)
            return (archive, run)
        }
    }

    /// Tickets whose rows are read together.
    private static let pageSize = 5_000

    private static func forEachPage(of year: Range<Instant>, until end: Instant, excluded: Set<Exclusion>,
                                    on connection: borrowing Connection,
                                    _ body: ([(number: String, latest: Instant)]) throws -> Void) throws {
        var last = ""
        while true {
            let page = try ArchiveChoice.page(after: last, limit: pageSize, received: year, until: end, excluded: excluded, on: connection)
            guard let end = page.last?.number else { return }
            let chosen = page.compactMap { ticket in ticket.latest.map { (number: ticket.number, latest: $0) } }
            if !chosen.isEmpty { try body(chosen) }
            last = end
        }
    }
}

extension ReportingZone {
    /// From its first midnight to that of the next; nil for a number that is no year.
    fileprivate func year(_ number: Int) -> Range<Instant>? {
        guard let first = CalendarDay(year: number, month: 1, day: 1), let next = CalendarDay(year: number + 1, month: 1, day: 1) else {
            return nil
        }
        return startOfDay(first)..<startOfDay(next)
    }
}
