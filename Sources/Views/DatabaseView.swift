package import PrivateCluster
import Reporting
package import Settings
package import TicketStore

/// How the state of the database is shown.
package enum DatabaseView {
    package static func notRunning(home: String, status: PrivateCluster.Status, format: OutputFormat) -> String {
        let state = status == .absent ? "absent" : "stopped"
        switch format {
        case .json: return JSON.object([("location", "private cluster"), ("home", .string(home)), ("state", .string(state))]).text
        case .text: return "Private cluster under \(home): \(state). The first command that needs it starts it."
        }
    }

    package static func status(_ location: DatabaseLocation, schema: Migrator.Status, latestRun: Int, format: OutputFormat) -> String {
        let place = switch location {
        case .configured: "configured server"
        case .environment: "server of the PG* variables"
        case .privateCluster(let home): "private cluster under \(home)"
        }
        switch format {
        case .json:
            return JSON.object([
                ("location", .string(place)), ("state", "running"), ("server_version", .integer(schema.serverVersion)),
                ("applied", .array(schema.applied.map(JSON.string))), ("pending", .array(schema.pending.map(JSON.string))),
                ("latest_run", .integer(latestRun)),
            ]).text
        case .text:
            return TextTable.aligned([
                ["database", place],
                ["server", "PostgreSQL \(schema.serverVersion / 10_000).\(schema.serverVersion % 10_000)"],
                ["schema", schema.pending.isEmpty ? "current (\(schema.applied.last ?? "none"))"
                    : "\(schema.pending.count) migrations pending; `hotline database migrate` applies them"],
                ["imports", "up to number \(latestRun)"],
            ], rightFrom: .max)
        }
    }

    /// A single value: bare as text.
    package static func one(_ name: String, _ value: String, format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([(name, .string(value))]).text
        case .text: value
        }
    }

    package static func migrated(_ applied: [String], format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([("applied", .array(applied.map(JSON.string)))]).text
        case .text: applied.isEmpty ? "The schema is current." : "Applied \(applied.joined(separator: ", "))."
        }
    }

    package static func roles(_ deeds: [RoleDeed], isDryRun: Bool, format: OutputFormat) -> String {
        switch format {
        case .json:
            JSON.object([
                ("dry_run", .boolean(isDryRun)),
                ("deeds", .array(deeds.map { .object([("role", .string($0.role)), ("deed", .string($0.deed))]) })),
            ]).text
        case .text:
            deeds.isEmpty ? "The roles are as they should be." : TextTable.aligned(deeds.map { [$0.role, $0.deed] }, rightFrom: .max)
        }
    }
}
