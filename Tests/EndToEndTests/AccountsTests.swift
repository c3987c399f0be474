import Foundation
import Testing

/// `hotline accounts` and `hotline database roles` as a process, on a private cluster.
struct AccountsTests {
    @Test func `a cluster of ours has its roles by itself, and accounts are made, closed and opened at the server`() async throws {
        let folder = try TestFolder.make()
        let hotline = Hotline(environment: TestFolder.environment(home: folder), folder: folder)
        func run(_ words: String...) async throws -> Hotline.Finished { try await hotline.run(words) }

        #expect(try await run("accounts", "list").code == 0)
        let roles = try await run("database", "roles", "--format", "json")
        #expect(roles.code == 0 && roles.output.contains("\"deeds\": []"), "\(roles.output)")

        let invited = try await run("accounts", "invite", "Li.Ming", "--role", "analyst", "--department", "住建局", "--district", "东镇")
        #expect(invited.code == 0 && invited.output.count == 44, "\(invited.errors)")
        let again = try await run("accounts", "invite", "li.ming", "--role", "viewer")
        #expect(again.code == 1 && again.errors.contains("already") && again.errors.contains("hotline accounts link"))
        #expect(try await run("accounts", "invite", "a b", "--role", "viewer").code == 64)
        #expect(try await run("accounts", "invite", "x1", "--role", "king").code == 64)
        let link = try await run("accounts", "link", "li.ming")
        #expect(link.code == 0 && link.output != invited.output)
        let listed = try await run("accounts", "list")
        #expect(listed.output.contains("li.ming") && listed.output.contains("东镇") && listed.output.contains("invited"), "\(listed.output)")
        #expect(try await run("accounts", "unlock", "li.ming").code == 0)
        #expect(try await run("accounts", "disable", "li.ming").code == 0)
        #expect(try await run("accounts", "list", "--format", "json").output.contains("\"state\": \"disabled\""))
        let unknown = try await run("accounts", "disable", "nobody")
        #expect(unknown.code == 1 && unknown.errors.contains("hotline accounts list"))
        let log = try await run("accounts", "log", "--limit", "2")
        #expect(log.output.contains("disable") && log.output.contains("unlock") && !log.output.contains("renew_link"), "\(log.output)")
        #expect(try await run("accounts", "forget", "--days", "30").code == 64)
        #expect(try await run("accounts", "forget").errors.contains("0 entries"))
        #expect(try await run("database", "stop").code == 0)
    }
}
