import Postgres
import Tickets

/// One import under way: batch after batch into the tables, then the record of the run.
struct Transfer {
    private let export: ImportedExport
    private let run: Int
    private let zone: ReportingZone
    private let options: ImportOptions
    private let aliases: Aliases
    private let planner: ImportPlanner
    /// Whether an export may name tickets that are archived.
    private let hasArchives: Bool
    private var writer: ImportWriter
    /// Whether a row can be judged by the versions alone.
    private let judgesPlainRows: Bool
    private var outcome: ImportOutcome
    private var seen: NumberSet
    /// From the earliest receipt to the latest.
    private var received: ClosedRange<Instant>?

    init(_ export: ImportedExport, run: Int, zone: ReportingZone, options: ImportOptions, on connection: borrowing Connection) throws {
        self.export = export
        self.run = run
        self.zone = zone
        self.options = options
        aliases = try Aliases.load(on: connection)
        hasArchives = try Archives.all(on: connection).contains(where: \.isAway)
        let rowEstimate = max(export.rowEstimate, export.rows.count)
        seen = NumberSet(capacity: rowEstimate)
        let latestExport = try ExportLatest.instant(knownAfter: run, on: connection)
        let versions = try KnownVersions(rowEstimate: rowEstimate, on: connection)
        // Only the newest export can say what is known by saying the same again.
        let isNewest = latestExport.map { $0 < export.exportedAt } ?? true
        export.knownRows?.settle(isNewest ? versions.all : nil)
        judgesPlainRows = isNewest && aliases.isEmpty && versions.isComplete
        planner = ImportPlanner(versions: versions, latestExport: latestExport, source: export.source,
                                snapshots: try SnapshotList.all(on: connection))
        let deadlines = try DeadlineResolver(zone: zone, on: connection)
        writer = ImportWriter(
            run: run,
            tickets: TicketWriter(run: run, seenAt: export.exportedAt, columns: export.columns, deadlines: deadlines),
            tallies: try TallyKeeper(on: connection))
        outcome = ImportOutcome(run: run)
    }

    mutating func take(_ batch: ExportBatch, on connection: borrowing Connection) throws {
        let plain = PlainSieve(batch, versions: planner.versions.all, columns: export.columns, seenAt: export.exportedAt,
                               isNewest: judgesPlainRows)
        let rows = rowBatch(aliases.applied(to: judged(plain.others), zone: zone))
        let groups = try FileRows.grouped(rows.rows)
        try see(groups.lazy.map(\.seenHash))
        try see(plain.inserts.lazy.map { batch.plain.rows[$0].number })
        try see(plain.unchanged)
        try see(batch.known)
        if hasArchives {
            let unsure = groups.map(\.seenHash) + plain.inserts.map { batch.plain.rows[$0].number }
            try Archives.expectNone(among: unsure, on: connection)
        }
        outcome.inserted += plain.inserts.count
        outcome.unchanged += plain.unchanged.count + batch.known.count
        for span in [plain.received, batch.knownReceived] { if let span { receive(span) } }
        if !options.isDryRun { try writer.insert(plain.inserts, of: batch.plain, on: connection) }
        for start in stride(from: 0, to: groups.count, by: Importing.batchSize) {
            let part = Array(groups[start..<min(start + Importing.batchSize, groups.count)])
            let plan = try planner.plan(part, in: rows, on: connection)
            if !options.isDryRun { try writer.write(plan, of: rows, on: connection) }
            plan.add(to: &outcome, groups: part)
        }
        if !batch.rejections.isEmpty, !options.isDryRun { try RejectionCopy.write(batch.rejections, of: run, on: connection) }
        outcome.rejected += batch.rejections.count
        outcome.firstRejects += batch.rejections.prefix(ImportOutcome.firstRejectCount - outcome.firstRejects.count)
            .map { ImportOutcome.Reject(line: $0.line, reason: $0.reason) }
        outcome.skipped += batch.skipped
    }

    /// - Throws: `StoreError.ticketAcrossBatches`
    private mutating func see(_ numbers: some Sequence<Int64>) throws(StoreError) {
        for number in numbers {
            guard seen.insert(number) else { throw .ticketAcrossBatches }
        }
    }

    /// Counts what is odd about the rows. A row that is counted has to be looked at again each time, and its cells are not remembered.
    private mutating func judged(_ rows: [ImportedExport.Row]) -> [ImportedExport.Row] {
        var rows = rows
        for place in rows.indices {
            let ticket = rows[place].ticket
            receive(ticket.receivedAt...ticket.receivedAt)
            guard ticket.hasImpossibleTimes(deadline: ticket.statedDeadline, seenAt: export.exportedAt) else { continue }
            outcome.impossibleTimes += 1
            rows[place].sourceHash = nil
        }
        return rows
    }

    private mutating func receive(_ span: ClosedRange<Instant>) {
        received = received.map { min($0.lowerBound, span.lowerBound)...max($0.upperBound, span.upperBound) } ?? span
    }

    mutating func finish(on connection: borrowing Connection) throws -> ImportOutcome {
        if let limit = options.rejectLimit, limit.isExceeded(rejected: outcome.rejected, read: outcome.rowsRead) {
            throw StoreError.tooManyRejects(rejected: outcome.rejected, read: outcome.rowsRead, limit: limit.description)
        }
        if export.isFullSnapshot, let received {
            let plan = try SnapshotPlanner(export: export, run: run, received: received, latestExport: planner.latestExport,
                                           snapshots: planner.snapshots).plan(seen: seen, on: connection)
            if !options.isDryRun { try writer.write(plan, of: rowBatch([]), on: connection) }
            plan.add(to: &outcome, groups: [])
        }
        if !options.isDryRun {
            try writer.tallies.write(on: connection)
            let numbers = seen.elements
            // Not needed any more, and of a file of ten million rows a hundred megabytes.
            seen = NumberSet()
            try RunInsert.record(export, outcome: outcome, received: received, seen: numbers, on: connection)
        }
        return outcome
    }

    private func rowBatch(_ rows: [ImportedExport.Row]) -> RowBatch {
        RowBatch(rows: rows, columns: export.columns, seenAt: export.exportedAt, run: run)
    }
}
