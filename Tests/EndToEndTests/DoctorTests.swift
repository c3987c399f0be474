import Foundation
import Postgres
import Testing
import TestSupport

/// The mistakes that people make with an installation, made for real: the doctor finds each, and its remedy is something to do.
struct DoctorTests {
    private struct Answer: Decodable {
        struct Check: Decodable {
            var name: String
            var made: Bool
            var findings: [Finding]
        }

        struct Finding: Decodable {
            var weight: String
            var message: String
            var remedy: String
        }

        var healthy: Bool
        var checks: [Check]

        func findings(_ check: String) -> [Finding] { checks.first { $0.name == check }?.findings ?? [] }
    }

    private func examine(_ office: Office) async throws -> Answer { try await examine(office.hotline) }

    private func examine(_ hotline: Hotline) async throws -> Answer {
        let finished = try await hotline.run(["doctor", "--format", "json"])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(finished.output.utf8))
        #expect(finished.code == (answer.healthy ? 0 : 2) && finished.errors.isEmpty, "\(finished.errors)")
        #expect(answer.checks.flatMap(\.findings).allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
        return answer
    }

    /// The one problem of a check.
    private func expectProblem(_ office: Office, _ check: String, _ words: String, remedy: String,
                               sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let found = try await examine(office).findings(check).filter { $0.weight == "problem" }
        #expect(found.count == 1 && found.allSatisfy { $0.message.contains(words) && $0.remedy.contains(remedy) }, "\(found)",
                sourceLocation: sourceLocation)
    }

    /// An installation in order: today's export is in, and the tallies were recounted.
    private func healthyOffice(_ environment: [String: String] = [:]) async throws -> Office {
        let office = try Office(environment)
        let today = Date(timeIntervalSinceNow: 8 * 3_600).formatted(.iso8601.year().month().day().dateSeparator(.omitted))
        #expect(try await office("import", try office.export("12345_\(today).csv", [Export.Row(number: "A1")])).code == 0)
        try office.connect().script("""
            insert into calendar_notice (year) select extract(year from now())::smallint + step from generate_series(0, 1) step
            on conflict do nothing
            """)
        #expect(try await office("database", "verify").code == 0)
        return office
    }

    @Test func `an installation in order is found to be so`() async throws {
        let folder = try TestFolder.make()
        let answer = try await examine(try await healthyOffice(["HOTLINE_INBOX": folder]))
        #expect(answer.healthy && answer.checks.allSatisfy { $0.made }, "\(answer.checks)")
        #expect(answer.checks.count == 14)
    }

    @Test func `a key of the settings file that is misspelt is found`() async throws {
        let folder = try TestFolder.make(), file = "\(folder)/hotline.yaml"
        try "timezone: Asia/Shanghai\n".write(toFile: file, atomically: true, encoding: .utf8)
        try await expectProblem(try Office(["HOTLINE_CONFIG": file]), "settings", "timezone", remedy: "time_zone")
    }

    @Test func `a setting with a value that it cannot have is found, and nothing else is looked at`() async throws {
        let office = try Office(["HOTLINE_UNIT": "个"])
        try await expectProblem(office, "settings", "unit (HOTLINE_UNIT)", remedy: "宗")
        #expect(try await examine(office).checks.count == 1)
    }

    @Test func `a variable that nobody reads is found, with the one that was meant`() async throws {
        try await expectProblem(try Office(["HOTLINE_DATABASE": "host=db"]), "settings", "HOTLINE_DATABASE is no setting",
                                remedy: "name it HOTLINE_DATABASE_URL")
    }

    @Test func `a password that everybody can read is found, and the remedy hides it`() async throws {
        let folder = try TestFolder.make(), file = "\(folder)/hotline.yaml"
        let conninfo = try TestServer.conninfo(database: "postgres") + " password=geheim"
        try "database_url: \(conninfo)\n".write(toFile: file, atomically: true, encoding: .utf8)
        chmod(file, 0o644)
        var hotline = try Office(["HOTLINE_CONFIG": file]).hotline
        hotline.environment["HOTLINE_DATABASE_URL"] = nil
        let found = try await examine(hotline).findings("settings")
        #expect(found.map(\.remedy) == ["chmod 640 \(file)"] && found.allSatisfy { $0.message.contains("every user can read it") })
        #expect(try await !hotline.run(["doctor"]).output.contains("geheim"))
        chmod(file, 0o640)
        #expect(try await examine(hotline).findings("settings").isEmpty)
    }

    @Test func `an inbox that is not there, or is no folder, is found`() async throws {
        let folder = try TestFolder.make()
        try await expectProblem(try Office(["HOTLINE_INBOX": "\(folder)/none"]), "inbox", "does not exist",
                                remedy: "mkdir -p \(folder)/none")
        try "".write(toFile: "\(folder)/file", atomically: true, encoding: .utf8)
        try await expectProblem(try Office(["HOTLINE_INBOX": "\(folder)/file"]), "inbox", "is no folder", remedy: "inbox")
    }

    @Test func `a file whose sender gave up, and files that failed, are found`() async throws {
        let folder = try TestFolder.make(), part = "\(folder)/12345_20200101.csv.part"
        let office = try Office(["HOTLINE_INBOX": folder])
        try "".write(toFile: part, atomically: true, encoding: .utf8)
        #expect(try await examine(office).findings("inbox").isEmpty, "it may still be on its way")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: part)
        try await expectProblem(office, "inbox", "1 files", remedy: "rm '\(part)'")
        try FileManager.default.removeItem(atPath: part)
        try FileManager.default.createDirectory(atPath: "\(folder)/failed", withIntermediateDirectories: false)
        try "x".write(toFile: "\(folder)/failed/a.csv", atomically: true, encoding: .utf8)
        try await expectProblem(office, "inbox", "1 files in \(folder)/failed", remedy: "reason.txt")
    }

    @Test func `a profile that does not exist is found`() async throws {
        try await expectProblem(try Office(["HOTLINE_PROFILE": "nix"]), "profile", "no profile nix", remedy: "YAML")
    }

    @Test func `channels that cannot be read, are no such file or are open to all are found`() async throws {
        let folder = try TestFolder.make(), file = "\(folder)/channels.yaml"
        let office = try Office(["HOTLINE_CHANNELS": file])
        try await expectProblem(office, "channels", "cannot be read", remedy: "permissions")
        try "channels:\n  ops:\n    typ: log\n".write(toFile: file, atomically: true, encoding: .utf8)
        chmod(file, 0o640)
        try await expectProblem(office, "channels", "ops", remedy: "type")
        try "channels:\n  ops:\n    type: log\n".write(toFile: file, atomically: true, encoding: .utf8)
        chmod(file, 0o644)
        try await expectProblem(office, "channels", "every user can read it", remedy: "chmod 640 \(file)")
        chmod(file, 0o640)
        #expect(try await examine(office).findings("channels").isEmpty)
    }

    @Test func `a database that is away, empty, older or newer is found`() async throws {
        let away = try Office(["HOTLINE_DATABASE_URL": "host=/nowhere dbname=x"])
        try await expectProblem(away, "database", "/nowhere", remedy: "check that the server runs")
        let office = try Office()
        try await expectProblem(office, "database", "no schema yet", remedy: "hotline database migrate")
        #expect(try await office("database", "migrate").code == 0)
        #expect(try await examine(office).findings("database").isEmpty)
        try office.connect().script("insert into schema_migration values (9999, 'later', '', now())")
        try await expectProblem(office, "database", "newer hotline", remedy: "Install that version")
        try office.connect().script("delete from schema_migration where version in (9, 9999)")
        try await expectProblem(office, "database", "0009_archives is missing", remedy: "hotline database migrate")
    }

    @Test func `tallies that nobody recounted, that differ or are of other settings are found`() async throws {
        let office = try await healthyOffice()
        try office.connect().script("update tally_course set received[1] = received[1] + 1 where dimension = 'category'")
        #expect(try await office("database", "verify").code == 2)
        try await expectProblem(office, "tallies", "differed from the tickets", remedy: "hotline database verify --repair")
        #expect(try await office("database", "verify", "--repair").code == 0)
        #expect(try await examine(office).healthy)
        try office.connect().script("update verification set verified_at = now() - interval '9 days'")
        try await expectProblem(office, "tallies", "9 days ago", remedy: "hotline database verify")
        try office.connect().script("delete from verification")
        try await expectProblem(office, "tallies", "never recounted", remedy: "hotline database verify")
        try office.connect().script("update tally_rules set excluded = '{void}'")
        try await expectProblem(office, "tallies", "other settings", remedy: "hotline database verify --repair")
    }

    @Test func `exports that stopped coming, a missing calendar, alerts, messages and an index are found`() async throws {
        let office = try await healthyOffice()
        let connection = try office.connect()
        try connection.script("update run set exported_at = exported_at - interval '5 days'")
        try await expectProblem(office, "imports", "days ago", remedy: "hotline imports calendar")
        try connection.script("delete from calendar_day; delete from calendar_notice")
        #expect(try await examine(office).findings("calendar").first?.remedy.contains("hotline calendar load") == true)
        try connection.script("""
            insert into alert (rule, level, series, state, since, onset, group_level, group_series, is_held_back, is_low, is_consequence, judged_on,
                chinese, english)
            values ('pace', 'all', '', 'firing', '2020-02-10', '2020-02-08', 'all', '', false, true, false, '2020-02-29', '办结放慢', 'slower')
            """)
        try await expectProblem(office, "alerts", "1 alerts fire", remedy: "hotline alerts acknowledge")
        try connection.script("""
            delete from alert;
            insert into outbox (key, channel, message, created_at, state, moment, attempts, remark)
            values ('1', 'ops', '{}', now(), 'given_up', now(), 9, 'HTTP 404')
            """)
        try await expectProblem(office, "alerts", "one to ops: HTTP 404", remedy: "hotline alerts outbox")
        try connection.script("drop index ticket_times")
        try await expectProblem(office, "storage", "ticket_times", remedy: "create index ticket_times on ticket using brin")
    }

    @Test func `a role that may not read is found`() async throws {
        let office = try await healthyOffice()
        let role = "reader_\(UUID().uuidString.lowercased().prefix(8))"
        try office.connect().script("create role \(role) login")
        var other = office.hotline
        other.environment["HOTLINE_DATABASE_URL"] = (other.environment["HOTLINE_DATABASE_URL"] ?? "").replacing("user=postgres",
            with: "user=\(role)")
        let finished = try await other.run(["doctor", "--format", "json"])
        #expect(finished.code == 2 && finished.output.contains("Permission denied for table schema_migration"), "\(finished.output)")
    }
}
