import Reporting
package import ServiceSignals
package import TicketStore
package import Tickets

/// What `database verify` found.
package struct Verification {
    package let finding: TallyAudit.Finding
    /// The tallies are kept by other rules than the settings ask for: right, but no summary uses them.
    package let hasOtherRules: Bool

    package init(_ finding: TallyAudit.Finding, asked: TallyRules) {
        self.finding = finding
        hasOtherRules = finding.rules != asked
    }

    package var isSilent: Bool { finding.isComplete && !hasOtherRules && finding.differences.isEmpty }

    package func metrics(at now: Instant) -> MetricsText {
        var metrics = MetricsText()
        metrics.gauge("verify_timestamp_seconds", "When the tallies were last recounted.", now.seconds)
        metrics.gauge("verify_differences", "Keys of the tallies that differ from the recount.", Int64(finding.differences.count))
        metrics.gauge("verify_tallies_used", "1 where summaries of whole months may use the tallies, else 0.",
                      finding.isComplete && !hasOtherRules ? 1 : 0)
        return metrics
    }
}

package enum VerificationView {
    private static let remedy = "`hotline database verify --repair` builds them anew."

    package static func text(_ verification: Verification, format: OutputFormat) -> String {
        let finding = verification.finding
        switch format {
        case .json:
            return JSON.object([
                ("complete", .boolean(finding.isComplete)), ("settings_match", .boolean(!verification.hasOtherRules)),
                ("differences", .array(finding.differences.map(difference))),
            ]).text
        case .text:
            if !finding.isComplete { return "The tallies do not hold all tickets yet, and summaries count the tickets. \(remedy)" }
            var lines = finding.differences.map(\.description)
            if verification.hasOtherRules {
                lines.append("The tallies are kept by other settings (time_zone, excluded, closable) than those that hold now, "
                    + "and summaries count the tickets. \(remedy)")
            }
            if !finding.differences.isEmpty { lines.append("\(finding.differences.count) keys differ from the tickets. \(remedy)") }
            return lines.isEmpty ? "The tallies are what the tickets say." : lines.joined(separator: "\n")
        }
    }

    private static func difference(_ difference: TallyDifference) -> JSON {
        .object([
            ("table", .string(difference.table)), ("key", .string(difference.key)),
            ("counts", .array(difference.counts.map {
                .object([("name", .string($0.name)), ("kept", .integer($0.kept)), ("counted", .integer($0.counted))])
            })),
        ])
    }
}
