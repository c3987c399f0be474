package import Postgres
package import Tickets

/// Puts a decoded export into the database, in one transaction that all of it enters or none.
package enum Importing {
    /// - Returns: what the file changed. The same bytes as the same export change nothing.
    /// - Throws: `StoreError` or `PostgresError`; the database is then as before.
    package static func run(_ export: ImportedExport, zone: ReportingZone, on connection: borrowing Connection) throws -> ImportOutcome {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            if let earlier = try RunSame.number(of: export, on: connection) {
                var outcome = ImportOutcome(run: earlier)
                outcome.isAlreadyImported = true
                return outcome
            }
            let run = try RunNext.number(on: connection)
            let resolved = try Aliases.load(on: connection).applied(to: export, zone: zone)
            let groups = FileRows.grouped(resolved.rows)
            let planner = ImportPlanner(run: run, exportedAt: export.exportedAt, columns: export.columns)
            let changes = try planner.changes(for: groups, on: connection)
            let deadlines = DeadlineResolver(rules: try DeadlineRuleList.rules(on: connection),
                                             calendar: WorkCalendar(notices: try CalendarDays.notices(on: connection)), zone: zone)
            let writer = ImportWriter(run: run, tickets: TicketWriter(deadlines: deadlines))
            try writer.write(changes, rejections: export.rejections, on: connection)
            let outcome = outcome(of: changes, groups: groups, export: export, run: run)
            let seen = groups.map(\.winner.ticket.number.seenHash).sorted()
            try RunInsert.record(resolved, outcome: outcome, seen: seen, on: connection)
            return outcome
        }
    }

    private static func outcome(of changes: [TicketChange], groups: [FileRows], export: ImportedExport, run: Int) -> ImportOutcome {
        var outcome = ImportOutcome(run: run)
        for change in changes {
            switch change.outcome {
            case .inserted: outcome.inserted += 1
            case .updated: outcome.updated += 1
            case .unchanged: outcome.unchanged += 1
            case .stale: outcome.stale += 1
            }
        }
        // Of several rows that speak of one ticket the others repeat the winner, or are overruled by it.
        outcome.unchanged += groups.reduce(0) { $0 + $1.repeats }
        outcome.stale += groups.reduce(0) { $0 + $1.differing }
        outcome.rejected = export.rejections.count
        outcome.skipped = export.skipped
        return outcome
    }
}
