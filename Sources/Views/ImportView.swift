package import Ingestion
import Reporting
import TicketStore
package import Tickets

/// How the result of importing one file is shown.
package enum ImportView {
    package static func json(_ report: ImportReport, seconds: Double) -> String {
        return JSON.object(fields(report, seconds: seconds) + (report.isDryRun ? [("dry_run", .boolean(true))] : [])
            + (report.isFullSnapshot ? [("withdrawn", .integer(report.outcome.withdrawn))] : [])).line
    }

    private static func fields(_ report: ImportReport, seconds: Double) -> [(String, JSON)] {
        let outcome = report.outcome
        return [
            ("run", .integer(outcome.run)), ("file", .string(report.path)), ("sha256", .string(report.sha256)),
            ("encoding", .string(report.encoding)), ("format", .string(report.format)),
            ("sheet", report.sheet.isEmpty ? .null : .string(report.sheet)), ("containers", .array(report.containers.map(JSON.string))),
            ("profile", .string(report.profile)),
            ("rows_read", .integer(outcome.rowsRead)), ("inserted", .integer(outcome.inserted)), ("updated", .integer(outcome.updated)),
            ("unchanged", .integer(outcome.unchanged)), ("stale", .integer(outcome.stale)), ("rejected", .integer(outcome.rejected)),
            ("skipped", .integer(outcome.skipped)), ("seconds", .number((seconds * 1000).rounded() / 1000)),
            ("already_imported", .boolean(outcome.isAlreadyImported)),
        ]
    }

    package static func text(_ report: ImportReport, zone: ReportingZone) -> String {
        let outcome = report.outcome
        guard !outcome.isAlreadyImported else { return "\(report.path): already imported as import \(outcome.run), nothing changed" }
        let name = report.isDryRun ? "dry run" : "import \(outcome.run)"
        let shown = zone.wallClock(report.exportedAt.adding(seconds: -1))
        return "\(report.path): \(name), \(recognised(report)), shows \(shown): \(outcome.rowsRead) rows, "
            + "\(outcome.inserted) inserted, \(outcome.updated) updated, \(outcome.unchanged) unchanged, \(outcome.stale) stale, "
            + "\(outcome.rejected) rejected, \(outcome.skipped) skipped" + (report.isFullSnapshot ? ", \(outcome.withdrawn) withdrawn" : "")
    }

    /// What the person should know although the file was loaded.
    package static func warnings(_ report: ImportReport) -> [String] {
        guard !report.outcome.isAlreadyImported else { return [] }
        var warnings: [String] = []
        if !report.totalLines.isEmpty {
            warnings.append("\(report.path): line \(list(report.totalLines)) left out as a total.")
        }
        if !report.unknownCategories.isEmpty {
            let labels = report.unknownCategories.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { $0.key.isEmpty ? "(empty) \($0.value)" : "\"\(PersonalNumbers.masked($0.key))\" \($0.value)" }
            warnings.append("\(report.path): counted as unclassified: \(list(labels)). A profile can map them: category_aliases.")
        }
        if report.outcome.impossibleTimes > 0 {
            warnings.append("\(report.path): \(report.outcome.impossibleTimes) rows with impossible times (closed or due before received, "
                + "or received after the export), loaded and counted.")
        }
        if !report.otherSheets.isEmpty {
            warnings.append("\(report.path): only sheet \(report.sheet) was read, not \(list(report.otherSheets)).")
        }
        if report.outcome.rejected > 0 {
            warnings.append(report.isDryRun ? rejected(report) : "\(report.path): \(report.outcome.rejected) rows rejected; "
                + "`hotline imports rejects \(report.outcome.run)` shows them.")
        }
        return warnings
    }

    /// Of a dry run nothing is kept, so that the places are said here.
    private static func rejected(_ report: ImportReport) -> String {
        "\(report.path): would reject " + list(report.outcome.firstRejects.map { "line \($0.line) (\($0.reason))" }) + "."
    }

    /// `utf-8`, `xlsx, sheet 工单`, `gb18030 in gzip`.
    private static func recognised(_ report: ImportReport) -> String {
        let isText = ["csv", "tsv"].contains(report.format)
        let sheet = report.sheet.isEmpty ? "" : ", sheet \(report.sheet)"
        return (isText ? report.encoding : report.format) + sheet + report.containers.map { " in \($0)" }.joined()
    }

    private static func list(_ items: [some CustomStringConvertible]) -> String {
        let shown = items.prefix(5).map(\.description).joined(separator: ", ")
        return items.count > 5 ? "\(shown) and \(items.count - 5) more" : shown
    }
}
