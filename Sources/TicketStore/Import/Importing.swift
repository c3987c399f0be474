package import Postgres
package import Tickets

/// Puts a decoded export into the database, in one transaction that all of it enters or none.
package enum Importing {
    /// Rows planned and written together: enough to make a COPY worth its start, few enough to stay in the processor's cache.
    private static let batchSize = 20_000

    /// - Returns: what the file changed. The same bytes as the same export change nothing.
    /// - Throws: `StoreError` or `PostgresError`; the database is then as before.
    package static func run(_ export: ImportedExport, zone: ReportingZone, options: ImportOptions = ImportOptions(),
                            on connection: borrowing Connection) throws -> ImportOutcome {
        try connection.transaction(readOnly: options.isDryRun) { connection in
            try ImportLock.take(on: connection)
            if let earlier = try RunSame.number(of: export, on: connection) {
                var outcome = ImportOutcome(run: earlier)
                outcome.isAlreadyImported = true
                return outcome
            }
            let read = export.rows.count + export.rejections.count
            if let limit = options.rejectLimit, limit.isExceeded(rejected: export.rejections.count, read: read) {
                throw StoreError.tooManyRejects(rejected: export.rejections.count, read: read, limit: limit.description)
            }
            let run = try RunNext.number(on: connection)
            let resolved = try Aliases.load(on: connection).applied(to: export, zone: zone)
            let latestExport = try ExportLatest.instant(knownAfter: run, on: connection)
            let snapshots = try SnapshotList.all(on: connection)
            let planner = ImportPlanner(versions: try KnownVersions(rowEstimate: resolved.rows.count, on: connection),
                                        latestExport: latestExport, source: export.source,
                                        snapshots: snapshots)
            let deadlines = DeadlineResolver(rules: try DeadlineRuleList.rules(on: connection),
                                             calendar: WorkCalendar(notices: try CalendarDays.notices(on: connection)), zone: zone)
            let writer = ImportWriter(run: run, tickets: TicketWriter(deadlines: deadlines))
            let batch = RowBatch(rows: resolved.rows, columns: export.columns, seenAt: export.exportedAt, run: run)
            let groups = try FileRows.grouped(resolved.rows)
            var outcome = ImportOutcome(run: run)
            for start in stride(from: 0, to: groups.count, by: batchSize) {
                let part = Array(groups[start..<min(start + batchSize, groups.count)])
                let plan = try planner.plan(part, in: batch, on: connection)
                if !options.isDryRun { try writer.write(plan, of: batch, on: connection) }
                plan.add(to: &outcome, groups: part)
            }
            if export.isFullSnapshot {
                let plan = try SnapshotPlanner(export: export, run: run, latestExport: latestExport, snapshots: snapshots)
                    .plan(seen: Set(groups.map(\.seenHash)), on: connection)
                if !options.isDryRun { try writer.write(plan, of: batch, on: connection) }
                plan.add(to: &outcome, groups: [])
            }
            outcome.rejected = export.rejections.count
            outcome.skipped = export.skipped
            if options.isDryRun { return outcome }
            if !export.rejections.isEmpty { try RejectionCopy.write(export.rejections, of: run, on: connection) }
            try RunInsert.record(resolved, outcome: outcome, seen: groups.map(\.seenHash).sorted(), on: connection)
            return outcome
        }
    }
}
