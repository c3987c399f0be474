package import PrivateCluster
import Reporting
import Settings
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

    package static func distributed(_ tables: [String], format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([("distributed", .array(tables.map(JSON.string)))]).text
        case .text: tables.isEmpty ? "Every table is distributed already." : "Distributed \(tables.joined(separator: ", "))."
        }
    }
}
