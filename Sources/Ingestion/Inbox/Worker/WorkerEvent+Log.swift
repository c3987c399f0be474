import TicketStore

extension WorkerEvent {
    package enum Level: String, Sendable { case info, warning, error }

    package enum Value: Sendable {
        case text(String)
        case integer(Int)
        case number(Double)
    }

    package var level: Level {
        switch self {
        case .started, .importing, .storeBack, .inboxBack, .stopped: .info
        case .imported(_, let report, _, _): report.outcome.rejected > 0 ? .warning : .info
        case .recovered, .putBack, .vanished, .leftGrowing, .copying: .warning
        case .failed, .unreadable, .storeAway, .inboxAway, .metricsNotWritten: .error
        }
    }

    /// Stable, for filters.
    package var name: String {
        switch self {
        case .started: "started"
        case .recovered: "recovered"
        case .importing: "importing"
        case .imported(_, let report, _, _): report.outcome.isAlreadyImported ? "already_imported" : "imported"
        case .failed: "failed"
        case .putBack: "put_back"
        case .unreadable: "unreadable"
        case .vanished: "vanished"
        case .leftGrowing: "still_growing"
        case .storeAway: "database_away"
        case .storeBack: "database_back"
        case .inboxAway: "inbox_away"
        case .inboxBack: "inbox_back"
        case .copying: "copying"
        case .metricsNotWritten: "metrics_not_written"
        case .stopped: "stopped"
        }
    }

    /// What there is to say, in the order in which it is shown.
    package var fields: [(key: String, value: Value)] {
        switch self {
        case .started(let inbox, let worker, let hasEvents):
            [("inbox", .text(inbox)), ("worker", .text(worker)), ("watch", .text(hasEvents ? "events and polling" : "polling only"))]
        case .recovered(let file, let from, let deaths):
            [("file", .text(file)), ("from", .text(from)), ("deaths", .integer(deaths))]
        case .importing(let file), .vanished(let file): [("file", .text(file))]
        case .imported(let file, let report, let seconds, let place): Self.fields(file, report, seconds, place)
        case .failed(let file, let diagnosis, let place):
            [("file", .text(file))] + Self.fields(diagnosis) + [("exit_code", .integer(Int(diagnosis.exitCode))), ("moved_to", .text(place))]
        case .putBack(let file, let reason, let diagnosis):
            [("file", .text(file)), ("reason", .text(reason.rawValue))] + (diagnosis.map(Self.fields) ?? [])
        case .unreadable(let file):
            [("file", .text(file)), ("message", .text("may not be read, left in the inbox")), ("hint", .text("chmod or chown it"))]
        case .leftGrowing(let files): files.map { ("file", .text($0)) }
        case .storeAway(let diagnosis): Self.fields(diagnosis)
        case .storeBack(let seconds), .inboxBack(let seconds): [("away_seconds", .number(Self.rounded(seconds)))]
        case .inboxAway(let error), .metricsNotWritten(let error): [("message", .text(error.description)), ("hint", .text(error.hint))]
        case .copying(let folder):
            [("folder", .text(folder)), ("message", .text("on another file system than the inbox: files are copied there, not renamed"))]
        case .stopped(let totals):
            [("imported", .integer(totals.imported)), ("already_imported", .integer(totals.alreadyImported)),
             ("with_rejects", .integer(totals.withRejects)), ("failed", .integer(totals.failed)), ("left", .integer(totals.left))]
        }
    }

    private static func fields(_ file: String, _ report: ImportReport, _ seconds: Double, _ place: String) -> [(key: String, value: Value)] {
        let outcome = report.outcome
        let counts = [("rows_read", outcome.rowsRead), ("inserted", outcome.inserted), ("updated", outcome.updated),
                      ("unchanged", outcome.unchanged), ("stale", outcome.stale), ("rejected", outcome.rejected),
                      ("skipped", outcome.skipped), ("impossible_times", report.outcome.impossibleTimes),
                      ("unclassified", report.unknownCategories.values.reduce(0, +))]
        return [("file", .text(file)), ("run", .integer(outcome.run)), ("encoding", .text(report.encoding)), ("profile", .text(report.profile))]
            + (outcome.isAlreadyImported ? [] : counts.map { ($0.0, .integer($0.1)) })
            + [("seconds", .number(rounded(seconds))), ("moved_to", .text(place))]
    }

    private static func fields(_ diagnosis: Diagnosis) -> [(key: String, value: Value)] {
        [("message", .text(diagnosis.message))] + (diagnosis.hint.map { [("hint", .text($0))] } ?? [])
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}
