package import ServiceSignals
package import TicketStore
package import Tickets

/// The worker's counters since it started, and its gauges.
package struct WorkerMetrics: Sendable {
    package enum FileResult: String, Sendable, CaseIterable {
        case imported
        case alreadyImported = "already_imported"
        case failed
        case putBack = "put_back"
    }

    package var files: [FileResult: Int] = [:]
    package var inserted = 0
    package var updated = 0
    package var unchanged = 0
    package var stale = 0
    package var rejected = 0
    package var lastImport: Instant?
    /// The newest moment that an import of this source shows.
    package var newestExport: Instant?
    package var inboxFiles = 0
    package var isStoreUp = true

    package init() {}

    package mutating func count(_ outcome: ImportOutcome, exportedAt: Instant, at now: Instant) {
        newestExport = max(newestExport ?? exportedAt, exportedAt)
        guard !outcome.isAlreadyImported else { return files[.alreadyImported, default: 0] += 1 }
        files[.imported, default: 0] += 1
        inserted += outcome.inserted
        updated += outcome.updated
        unchanged += outcome.unchanged
        stale += outcome.stale
        rejected += outcome.rejected
        lastImport = now
    }

    /// What is not known yet is left out.
    package func text(at now: Instant) -> MetricsText {
        var metrics = MetricsText()
        metrics.add("files_total", .counter, "Files that the worker has finished with.",
                    FileResult.allCases.map { ("{result=\"\($0.rawValue)\"}", "\(files[$0, default: 0])") })
        metrics.add("rows_total", .counter, "Rows of imported files.",
                    [("inserted", inserted), ("updated", updated), ("unchanged", unchanged), ("stale", stale), ("rejected", rejected)]
                        .map { ("{result=\"\($0.0)\"}", "\($0.1)") })
        metrics.gauge("last_import_timestamp_seconds", "When the last file was imported.", lastImport?.seconds)
        metrics.gauge("data_age_seconds", "Time since the moment that the newest export shows.", newestExport.map { now.seconds - $0.seconds })
        metrics.gauge("inbox_files", "Files that wait in the inbox.", Int64(inboxFiles))
        metrics.gauge("database_up", "1 while the database takes imports, else 0.", isStoreUp ? 1 : 0)
        metrics.gauge("worker_alive_timestamp_seconds", "When the worker last showed that it lives.", now.seconds)
        return metrics
    }
}
