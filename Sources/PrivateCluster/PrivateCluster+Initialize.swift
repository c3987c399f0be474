import FoundationEssentials
import Glibc

extension PrivateCluster {
    /// Makes the data folder: under another name until it is whole.
    func initialize(_ programs: Programs) async throws {
        try await must(programs, "/bin/rm", ["-rf", "--", "data.partial"])
        try await must(programs, "\(programs.folder)/initdb", [
            "-D", "data.partial", "--username", Self.user, "--encoding", "UTF8", "--locale", "C", "--data-checksums",
            "--auth-local", "trust", "--auth-host", "reject", "--no-instructions",
        ])
        try await must(programs, "/bin/sh", ["-c", "cat >> data.partial/postgresql.conf"], input: Self.settings)
        guard rename(layout.partialData, layout.data) == 0 else {
            throw ClusterError.system("cannot rename \(layout.partialData)", errno: errno)
        }
    }

    /// Makes the database, unless it is there.
    func createDatabase(_ programs: Programs) async throws {
        let arguments = ["-h", layout.socketFolder, "-U", Self.user, "--maintenance-db", "postgres", "-w", Self.database]
        let answer = try await programs.run("\(programs.folder)/createdb", arguments, in: "/")
        guard answer.isSuccess || answer.error.contains("already exists") else {
            throw ClusterError(answer.isDiskFull ? .diskFull : .initFailed,
                               "cannot create the database \(Self.database): \(answer.complaint)",
                               hint: answer.isDiskFull ? ClusterError.noSpaceHint : "look into \(layout.log)")
        }
    }

    private func must(_ programs: Programs, _ program: String, _ arguments: [String], input: String = "") async throws {
        let answer = try await programs.run(program, arguments, in: layout.root, input: input)
        if answer.isSuccess { return }
        if answer.isDiskFull {
            throw ClusterError(.diskFull, "no space left for a cluster in \(layout.root)", hint: ClusterError.noSpaceHint)
        }
        throw ClusterError(.initFailed, "cannot make a cluster in \(layout.root): \(answer.complaint)",
                           hint: "remove \(layout.partialData) and try again")
    }

    /// Appended to `postgresql.conf`; what the user adds below wins.
    static let settings = """

        # hotline's private cluster: reached through its socket folder only, which is its owner's.
        cluster_name = 'hotline'
        listen_addresses = ''
        unix_socket_permissions = 0700
        max_connections = 50
        # Room for the tallies and a year of tickets.
        shared_buffers = 256MB
        # A big import is one transaction; with the default of 1GB it would wait for checkpoints.
        max_wal_size = 4GB
        synchronous_commit = on
        # Compiling takes longer than the short queries here.
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] %a '
        # DETAIL and CONTEXT quote rows, and rows hold callers' names and numbers.
        log_error_verbosity = terse

        """
}
