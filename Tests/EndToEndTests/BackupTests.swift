import Foundation
import Postgres
import Testing
import TestSupport

/// A base backup that is taken in the middle of an import, with archived log, restores to any moment after it.
struct BackupTests {
    private static let summary = ["summary", "month", "2020-01", "--format", "json"]

    @Test func `a backup from the middle of an import restores to a whole database, and the import then completes`() async throws {
        let stream = FaultStream(days: 2, tickets: 3_000, more: 3_000, seed: 20_200_211)
        try await FaultOffice.with { office in
            let archive = "\(office.office.folder)/wal", restored = "\(office.office.folder)/restored"
            for folder in [archive, restored, "\(restored)/postgres"] { try ServerPrograms.makeFolder(folder) }
            // For a folder that others pass: the owner of the data is another user where the tests run as root.
            chmod(restored, 0o755)
            #expect(try await office.office("database", "stop").code == 0)
            try ServerPrograms.write("archive_mode = on\narchive_command = 'cp %p \(archive)/%f'",
                                     to: "\(office.home)/postgres/data/postgresql.conf")
            #expect(try await office.office("database", "start").code == 0)
            let files = try stream.days.map { try $0.write(to: "\(office.office.folder)/files") }
            #expect(try await office.office("import", files[0]).code == 0)
            let before = try await office.office.hotline.run(Self.summary)

            let running = try office.office.start("import", files[1])
            async let ending = running.finish()
            let (host, home) = ("\(office.home)/postgres/run", "\(restored)/postgres")
            let isBackedUp = try await office.act(inCopyOf: running, while: { running.isThere }) { _ in
                try ServerPrograms.run("pg_basebackup", ["-h", host, "-U", "hotline", "-D", "\(home)/data", "-X", "none", "-c", "fast",
                                                         "--no-manifest"])
            }
            #expect(isBackedUp)
            #expect(try await ending.code == 0)
            let after = try await office.office.hotline.run(Self.summary)
            #expect(before.code == 0 && after.code == 0 && before.output != after.output)
            let committed = try await Self.archiveAll(office)

            // To a moment when the import was under way.
            let settings = """
                restore_command = 'cp \(archive)/%f %p'
                recovery_target_time = '\(committed)'
                recovery_target_inclusive = off
                recovery_target_action = 'promote'
                hot_standby = off
                archive_mode = off
                """
            try ServerPrograms.write(settings, to: "\(home)/data/postgresql.conf")
            try ServerPrograms.write("", to: "\(home)/data/recovery.signal")
            var second = office.office.hotline
            second.environment["HOTLINE_HOME"] = restored
            do {
                let verified = try await second.run(["database", "verify"])
                #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
                #expect(try await second.run(Self.summary).output == before.output)
                let again = try await second.run(["import", files[1], "--format", "json"])
                #expect(try again.code == 0 && again.imports().map { "\($0.run) \($0.alreadyImported)" } == ["2 false"], "\(again.errors)")
                #expect(try await second.run(["database", "verify"]).code == 0)
                #expect(try await second.run(Self.summary).withoutKnownAt() == after.withoutKnownAt())
            } catch {
                _ = try await second.run(["database", "stop"])
                throw error
            }
            #expect(try await second.run(["database", "stop"]).code == 0)
        }
    }

    /// Waits until the archive holds all of the log so far.
    /// - Returns: when the newest run was recorded, which is before it was committed.
    private static func archiveAll(_ office: FaultOffice) async throws -> String {
        let connection = try office.connect()
        let committed: String = try connection.value("select finished_at::text from run order by id desc limit 1")
        let segment: String = try connection.value("select pg_walfile_name(pg_switch_wal())")
        let archived = office
        try await waitUntil {
            (try? archived.connect().value("select coalesce(last_archived_wal >= \(segment), false) from pg_stat_archiver",
                                           as: Bool.self)) == true
        }
        return committed
    }
}
