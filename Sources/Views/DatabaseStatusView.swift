import Reporting
package import Settings
package import TicketStore
package import Tickets

extension DatabaseView {
    /// What `database status` asks a server that runs.
    package struct State: Sendable {
        package var location: DatabaseLocation
        /// Where several were named, the one that answered.
        package var host: String
        package var schema: Migrator.Status
        package var latestRun = 0
        /// Nil where the schema is not current.
        package var health: DatabaseHealth?
        package var archives: [StoredArchive] = []
        package var verification: LastVerification?

        package init(location: DatabaseLocation, host: String, schema: Migrator.Status) {
            self.location = location
            self.host = host
            self.schema = schema
        }
    }

    package static func status(_ state: State, zone: ReportingZone, format: OutputFormat) -> String {
        let place = switch state.location {
        case .configured: "configured server"
        case .environment: "server of the PG* variables"
        case .privateCluster(let home): "private cluster under \(home)"
        }
        switch format {
        case .json:
            return JSON.object([
                ("location", .string(place)), ("state", "running"), ("server_version", .integer(state.schema.serverVersion)),
                ("host", .string(state.host)), ("applied", .array(state.schema.applied.map(JSON.string))),
                ("pending", .array(state.schema.pending.map(JSON.string))), ("latest_run", .integer(state.latestRun)),
                ("verified_at", state.verification.map { .string(zone.iso8601($0.verifiedAt)) } ?? .null),
                ("archives", .array(state.archives.map(ArchiveView.json))),
            ] + (state.health.map { json($0, zone) } ?? [])).text
        case .text:
            return ([facts(state, place, zone)] + (state.health.map { [tables($0), advice($0)] } ?? [])).joined(separator: "\n\n")
        }
    }

    private static func facts(_ state: State, _ place: String, _ zone: ReportingZone) -> String {
        let schema = state.schema
        var rows = [
            ["database", place],
            ["server", "PostgreSQL \(schema.serverVersion / 10_000).\(schema.serverVersion % 10_000)"
                + (state.health?.server.isStandby == true ? ", a standby on \(state.host)" : "")],
            ["schema", schema.pending.isEmpty ? "current (\(schema.applied.last ?? "none"))"
                : "\(schema.pending.count) migrations pending; `hotline database migrate` applies them"],
            ["imports", "up to number \(state.latestRun)"],
            ["verified", state.verification.map { "\(zone.wallClock($0.verifiedAt)), \($0.differences) keys differed" } ?? "never"],
        ]
        if let server = state.health?.server {
            rows.append(["size", megabytes(server.databaseBytes)])
            rows.append(["in memory", server.cacheHitShare.map { "\(Int($0 * 100)) % of the pages that were read" } ?? "—"])
            rows.append(["oldest row", "frozen \(server.age) transactions ago"])
        }
        for archive in state.archives {
            rows.append(["archive", "\(archive.year): \(ArchiveView.describe(archive.counts)) in \(archive.fileName), "
                + (archive.restoredBy.map { "back since run \($0)" } ?? "taken out as run \(archive.run)")])
        }
        return TextTable.aligned(rows, rightFrom: .max)
    }

    private static func tables(_ health: DatabaseHealth) -> String {
        let head = ["table", "size", "indexes", "rows", "dead", "bloat"]
        return TextTable.aligned([head] + health.tables.filter { $0.liveRows > 0 }.map { table in
            [table.name, megabytes(table.bytes), megabytes(table.indexBytes), "\(table.liveRows)", "\(table.deadRows)",
             table.bloat.map { "\(Int($0 * 100)) %" } ?? "—"]
        }, rightFrom: 1)
    }

    private static func advice(_ health: DatabaseHealth) -> String {
        let advice = health.advice
        return advice.isEmpty ? "Nothing has to be seen to."
            : advice.map { "\($0.subject): \($0.finding)\n    \($0.remedy)" }.joined(separator: "\n")
    }

    private static func megabytes(_ bytes: Int) -> String { "\((bytes + (1 << 19)) >> 20) MB" }

    private static func json(_ health: DatabaseHealth, _ zone: ReportingZone) -> [(String, JSON)] {
        let server = health.server
        return [
            ("database_bytes", .integer(server.databaseBytes)), ("cache_hit", server.cacheHitShare.map(JSON.number) ?? .null),
            ("transaction_age", .integer(server.age)), ("standby", .boolean(server.isStandby)),
            ("lag_seconds", .integer(server.lagSeconds)),
            ("sessions", .integer(server.sessions)), ("max_sessions", .integer(server.maxSessions)),
            ("tables", .array(health.tables.map { table in
                .object([
                    ("name", .string(table.name)), ("bytes", .integer(table.bytes)), ("index_bytes", .integer(table.indexBytes)),
                    ("rows", .integer(table.liveRows)), ("dead_rows", .integer(table.deadRows)),
                    ("bloat", table.bloat.map(JSON.number) ?? .null),
                    ("vacuumed_at", table.vacuumedAt.map { .string(zone.iso8601($0)) } ?? .null),
                    ("analyzed_at", table.analyzedAt.map { .string(zone.iso8601($0)) } ?? .null), ("transaction_age", .integer(table.age)),
                ])
            })),
            ("advice", .array(health.advice.map {
                .object([("kind", .string($0.kind.rawValue)), ("subject", .string($0.subject)), ("finding", .string($0.finding)),
                         ("remedy", .string($0.remedy))])
            })),
        ]
    }
}
