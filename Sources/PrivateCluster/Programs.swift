import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage

/// PostgreSQL's server programs of one version, run as the cluster's owner.
struct Programs: Sendable {
    /// The folder that holds initdb, pg_ctl and postgres.
    let folder: String
    let owner: Owner

    /// Finds them in `HOTLINE_PGBIN`, then where distributions keep their versions, highest first, then in `PATH`.
    /// `dataVersion` is the content of `PG_VERSION`, the major version that made the data; nil takes any.
    static func find(environment: [String: String], owner: Owner, dataVersion: String?) async throws -> Programs {
        if let folder = environment["HOTLINE_PGBIN"], !folder.isEmpty {
            let programs = Programs(folder: folder, owner: owner)
            guard programs.areThere else {
                throw ClusterError(.programsMissing, "HOTLINE_PGBIN is \(folder), and initdb, pg_ctl and postgres are not there",
                                   hint: "set it to a folder such as /usr/lib/postgresql/15/bin, or unset it")
            }
            return programs
        }
        let path = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        let all = (versionFolders() + path).map { Programs(folder: $0, owner: owner) }.filter(\.areThere)
        guard let dataVersion else {
            if let best = all.first { return best }
            throw ClusterError(.programsMissing, "PostgreSQL's server is not installed (initdb, pg_ctl, postgres)",
                               hint: "apt install postgresql, or use a server elsewhere with --database")
        }
        for programs in all where try await programs.majorVersion() == dataVersion { return programs }
        throw ClusterError(.programsMissing, "the data was made by PostgreSQL \(dataVersion), and that version is not installed",
                           hint: "apt install postgresql-\(dataVersion), or set HOTLINE_PGBIN to where it is")
    }

    /// Debian's and Red Hat's places.
    private static func versionFolders() -> [String] {
        let debian = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let redHat = (try? FileManager.default.contentsOfDirectory(atPath: "/usr")) ?? []
        let folders = debian.map { (Int($0), "/usr/lib/postgresql/\($0)/bin") }
            + redHat.filter { $0.hasPrefix("pgsql-") }.map { (Int($0.dropFirst(6)), "/usr/\($0)/bin") }
        return folders.compactMap { version, folder in version.map { ($0, folder) } }
            .sorted { $0.0 > $1.0 }.map(\.1)
    }

    private var areThere: Bool {
        ["initdb", "pg_ctl", "postgres"].allSatisfy { access("\(folder)/\($0)", X_OK) == 0 }
    }

    /// `15` of `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
    private func majorVersion() async throws -> String? {
        let answer = try await run("\(folder)/postgres", ["--version"], in: "/")
        return answer.output.split(separator: " ").first { $0.first?.isNumber == true }
            .map { String($0.prefix { $0.isNumber }) }
    }
}

extension Programs {
    struct Answer {
        let isSuccess: Bool
        let output: String
        let error: String

        /// The last line of what the program complained about.
        var complaint: String {
            let lines = (error.isEmpty ? output : error).split(whereSeparator: \.isNewline)
            return lines.last { $0.contains("error:") || $0.contains("FATAL:") }.map(String.init)
                ?? lines.last.map(String.init) ?? "no reason given"
        }

        var isDiskFull: Bool { (output + error).contains("No space left on device") }
    }

    /// Runs a program as the owner, with none of our environment but what it needs, and waits for it.
    func run(_ program: String, _ arguments: [String], in workingDirectory: String, input: String = "") async throws -> Answer {
        let environment: [Environment.Key: String] = [
            // Whoever set PGDATA or PGOPTIONS meant another server; and the messages are read by us.
            "PATH": "\(folder):/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC",
        ]
        let command = try owner.command(program, arguments)
        do {
            let result = try await Subprocess.run(
                .path(FilePath(command.program)), arguments: Arguments(command.arguments), environment: .custom(environment),
                workingDirectory: FilePath(workingDirectory),
                input: .string(input), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
            return Answer(isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
                          error: result.standardError)
        } catch let error as SubprocessError {
            throw ClusterError(.startFailed, "cannot run \(program): \(error)", hint: "run it by hand to see why")
        }
    }
}
