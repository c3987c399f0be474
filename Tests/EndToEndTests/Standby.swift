import Foundation
import Postgres
import Testing

/// A streaming replica of an office's private cluster, on a socket of its own.
struct Standby {
    /// The folder of its socket.
    let host: String
    private let data: String
    private let primary: FaultOffice

    /// Lends a replica that has caught up once, and stops it at the end.
    static func with(_ primary: FaultOffice, _ body: (Standby) async throws -> Void) async throws {
        let folder = "\(primary.office.folder)/standby"
        try ServerPrograms.makeFolder(folder)
        let standby = Standby(host: folder, data: "\(folder)/data", primary: primary)
        try ServerPrograms.run("pg_basebackup", ["-h", "\(primary.home)/postgres/run", "-U", "hotline", "-D", standby.data, "-R", "-X",
                                                 "stream", "-c", "fast"])
        let options = "-k \(folder) -c listen_addresses='' -c hot_standby=on"
        try ServerPrograms.run("pg_ctl", ["-D", standby.data, "-w", "-l", "\(folder)/log", "-o", options, "start"])
        do {
            try await body(standby)
        } catch {
            try standby.stop()
            throw error
        }
        try standby.stop()
    }

    private func stop() throws {
        try ServerPrograms.run("pg_ctl", ["-D", data, "-w", "-m", "fast", "stop"])
    }

    /// Becomes the primary.
    func promote() throws {
        try ServerPrograms.run("pg_ctl", ["-D", data, "-w", "promote"])
    }

    var conninfo: String { "host=\(host) dbname=hotline user=hotline" }
    /// Both servers, the primary first.
    var bothHosts: String { "host=\(primary.home)/postgres/run,\(host) dbname=hotline user=hotline" }

    /// Waits until it has replayed all that the primary has written.
    func catchUp() async throws {
        let position: String = try primary.connect().value("select pg_current_wal_lsn()::text")
        try await waitUntil {
            (try? Connection(ConnectionParameters(conninfo: conninfo)).value("select pg_last_wal_replay_lsn() >= \(position)::text::pg_lsn", as: Bool.self)) == true
        }
    }
}
