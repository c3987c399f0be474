import Reporting
package import TicketStore
package import Tickets

/// How imports are listed.
package enum RunView {
    package static func json(_ imports: [RecordedImport], zone: ReportingZone) -> String {
        JSON.array(imports.map { object($0, zone: zone) }).text
    }

    package static func json(_ found: RecordedImport, zone: ReportingZone) -> String {
        object(found, zone: zone).text
    }

    private static func object(_ found: RecordedImport, zone: ReportingZone) -> JSON {
        .object([
            ("run", .integer(found.run)), ("file", .string(found.fileName)), ("sha256", .string(found.sha256)),
            ("source", .string(found.source)), ("exported_at", .string(zone.iso8601(found.exportedAt))),
            ("encoding", .string(found.encoding)), ("profile", .string(found.profile)), ("profile_version", .integer(found.profileVersion)),
            ("rows_read", .integer(found.rowsRead)), ("inserted", .integer(found.inserted)), ("updated", .integer(found.updated)),
            ("unchanged", .integer(found.unchanged)), ("stale", .integer(found.stale)), ("rejected", .integer(found.rejected)),
            ("skipped", .integer(found.skipped)), ("started_at", .string(zone.iso8601(found.startedAt))),
            ("finished_at", .string(zone.iso8601(found.finishedAt))), ("actor", .string(found.actor)),
            ("reverted_by", found.revertedBy.map(JSON.integer) ?? .null), ("header", .array(found.header.map(JSON.string))),
        ])
    }

    package static func table(_ imports: [RecordedImport], zone: ReportingZone) -> String {
        guard !imports.isEmpty else { return "No imports yet. `hotline import FILE` loads the first." }
        let head = ["run", "file", "shows the end of", "rows", "inserted", "updated", "unchanged", "stale", "rejected", ""]
        return TextTable.aligned([head] + imports.map { found in
            ["\(found.run)", found.fileName, "\(zone.day(of: found.exportedAt.adding(seconds: -1)))", "\(found.rowsRead)",
             "\(found.inserted)", "\(found.updated)", "\(found.unchanged)", "\(found.stale)", "\(found.rejected)",
             found.revertedBy.map { "reverted by \($0)" } ?? ""]
        }, rightFrom: 3)
    }

    package static func details(_ found: RecordedImport, zone: ReportingZone) -> String {
        TextTable.aligned([
            ["import", "\(found.run)" + (found.revertedBy.map { " (reverted by \($0))" } ?? "")],
            ["file", found.fileName], ["sha256", found.sha256], ["source", found.source],
            ["shows", zone.wallClock(found.exportedAt)], ["encoding", found.encoding],
            ["profile", "\(found.profile) version \(found.profileVersion)"],
            ["rows", "\(found.rowsRead) = \(found.inserted) inserted + \(found.updated) updated + \(found.unchanged) unchanged + "
                + "\(found.stale) stale + \(found.rejected) rejected; \(found.skipped) skipped"],
            ["imported", "\(zone.wallClock(found.startedAt)) to \(zone.wallClock(found.finishedAt)) by \(found.actor)"],
            ["columns", found.header.joined(separator: ", ")],
        ], rightFrom: .max)
    }
}
