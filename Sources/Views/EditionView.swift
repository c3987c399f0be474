package import Reporting
package import TicketStore
package import Tickets

/// How editions are listed.
package struct EditionView {
    package let zone: ReportingZone

    package init(zone: ReportingZone) {
        self.zone = zone
    }

    package func json(_ edition: StoredEdition) -> JSON {
        .object([
            ("edition", .integer(edition.number)), ("published_at", .string(zone.iso8601(edition.publishedAt))),
            ("published_by", .string(edition.publishedBy)), ("kind", .string(edition.period.kind.rawValue)),
            ("start", .string("\(edition.period.start)")), ("end", .string("\(edition.period.end)")),
            ("as_of", .string(zone.iso8601(edition.asOf))),
            ("known_at", .object([("run", .integer(edition.knownRun)),
                                  ("time", edition.knownTime.map { .string(zone.iso8601($0)) } ?? .null)])),
            ("sha256", edition.sha256.map(JSON.string) ?? .null), ("time_zone", .string(edition.zone)),
            ("office", edition.office.map(JSON.string) ?? .null), ("unit", .string(edition.unit)),
            ("headline", .array(edition.headline.map(JSON.string))),
            ("excluded", .array(edition.rules.excluded.map(\.rawValue).sorted().map(JSON.string))),
            ("closable", .array(edition.rules.closable.map(\.rawValue).sorted().map(JSON.string))),
            ("language", .string(edition.language)), ("template_version", .integer(edition.templateVersion)),
            ("objections", .array(edition.objections.map(JSON.string))),
            ("override", edition.overrideReason.map(JSON.string) ?? .null),
            ("files", .array(edition.files.map { file in
                .object([("format", .string(file.format)), ("bytes", .integer(file.byteCount)), ("sha256", .string(file.sha256))])
            })),
            ("missing_formats", .array(edition.missingFormats.map(JSON.string))),
        ])
    }

    package func table(_ editions: [StoredEdition]) -> String {
        guard !editions.isEmpty else { return "No editions yet. `hotline publish year 2020` makes the first." }
        let head = ["edition", "period", "as of", "run", "published", "by", "sha256", "override"]
        return TextTable.aligned([head] + editions.map { edition in
            ["\(edition.number)", period(edition), zone.wallClock(edition.asOf), "\(edition.knownRun)", zone.wallClock(edition.publishedAt),
             edition.publishedBy, String((edition.sha256 ?? "").prefix(12)), override(edition) ?? ""]
        }, rightFrom: .max)
    }

    package func details(_ edition: StoredEdition) -> String {
        let rules = edition.rules
        var rows = [
            ["edition", "\(edition.number)"], ["period", period(edition)], ["as of", zone.wallClock(edition.asOf)],
            ["known at", "run \(edition.knownRun)" + (edition.knownTime.map { " (\(zone.wallClock($0)))" } ?? "")],
            ["published", "\(zone.wallClock(edition.publishedAt)) by \(edition.publishedBy)"], ["sha256", edition.sha256 ?? ""],
            ["office", edition.office ?? ""], ["unit", edition.unit], ["headline", edition.headline.joined(separator: ", ")],
            ["excluded", rules.excluded.map(\.rawValue).sorted().joined(separator: ", ")],
            ["closable", rules.closable.map(\.rawValue).sorted().joined(separator: ", ")],
            ["language", "\(edition.language), template \(edition.templateVersion), \(edition.zone)"],
        ]
        if let override = override(edition) { rows.append(["override", override]) }
        rows += edition.files.map { [$0.format, "\($0.byteCount) bytes, sha256 \($0.sha256)"] }
        rows += edition.missingFormats.map { [$0, "not rendered: its program was not installed"] }
        return TextTable.aligned(rows, rightFrom: .max)
    }

    private func period(_ edition: StoredEdition) -> String {
        "\(edition.period.kind.rawValue) \(edition.period.written.joined(separator: " "))"
    }

    /// The reason and what it overrides.
    private func override(_ edition: StoredEdition) -> String? {
        edition.overrideReason.map { "\($0) (\(edition.objections.joined(separator: "; ")))" }
    }
}
