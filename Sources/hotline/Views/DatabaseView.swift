import PrivateCluster
import Reporting
import Settings
import TicketStore

/// How the state of the database is shown.
enum DatabaseView {
    static func notRunning(home: String, status: PrivateCluster.Status, format: OutputFormat) -> String {
        let state = status == .absent ? "absent" : "stopped"
        switch format {
        case .json: return JSON.object([("location", "private cluster"), ("home", .string(home)), ("state", .string(state))]).text
        case .text: return "Private cluster under \(home): \(state). The first command that needs it starts it."
        }
    }

    /// A single value: bare as text.
    static func one(_ name: String, _ value: String, format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([(name, .string(value))]).text
        case .text: value
        }
    }

    static func migrated(_ applied: [String], format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([("applied", .array(applied.map(JSON.string)))]).text
        case .text: applied.isEmpty ? "The schema is current." : "Applied \(applied.joined(separator: ", "))."
        }
    }

    static func distributed(_ tables: [String], format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([("distributed", .array(tables.map(JSON.string)))]).text
        case .text: tables.isEmpty ? "Every table is distributed already." : "Distributed \(tables.joined(separator: ", "))."
        }
    }
}
