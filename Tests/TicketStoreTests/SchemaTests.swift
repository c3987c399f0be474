import Foundation
import Postgres
import Testing
import TestSupport
@testable import TicketStore

@Suite(.verifiedTallies) struct SchemaTests {
    /// HOTLINE_RECORD=1 writes the file anew.
    @Test func `sql/schema.sql is the schema that the migrations make`() async throws {
        let database = try await TestDatabase.make()
        let dump = try Self.dump(try database.conninfo)
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../sql/schema.sql").standardized
        if ProcessInfo.processInfo.environment["HOTLINE_RECORD"] == "1" { try dump.write(to: file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: file, encoding: .utf8) == dump)
    }

    @Test func `migrating twice applies nothing, also from two sides at once`() async throws {
        let server = try TestServer.connect()
        try server.script("create database twice")
        let parameters = try TestServer.parameters(database: "twice")
        async let one = TicketStore.open(parameters)
        async let other = TicketStore.open(parameters)
        for store in try await [one, other] {
            let status = try await store.run { try Migrator.status($0) }
            #expect(status.pending.isEmpty && status.applied.count == Migration.all.count)
        }
    }

    @Test func `a database that a newer hotline has migrated is refused with a remedy`() async throws {
        let database = try await TestDatabase.make()
        try await database.store.run { try $0.script("insert into schema_migration values (9999, 'later', '', now())") }
        let error = await #expect(throws: StoreError.self) {
            try await TicketStore.open(try TestServer.parameters(database: database.name))
        }
        #expect(error?.description.contains("9999") == true)
        #expect(error?.hint.isEmpty == false)
    }

    @Test func `a migration that was changed after it was applied is refused`() async throws {
        let database = try await TestDatabase.make()
        try await database.store.run { try $0.script("update schema_migration set checksum = 'x' where version = 1") }
        await #expect(throws: StoreError.self) { try await TicketStore.open(try TestServer.parameters(database: database.name)) }
    }

    /// pg_dump's output without what depends on the server's and the program's version.
    private static func dump(_ conninfo: String) throws -> String {
        let process = Process(), output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pg_dump", "--schema-only", "--no-owner", "--no-privileges", "--dbname", conninfo]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !line.hasPrefix("--") && !line.hasPrefix("SET ") && !line.hasPrefix("\\") && !line.hasPrefix("SELECT pg_catalog.set_config")
        }
        var lines: [Substring] = []
        for line in kept where !(line.isEmpty && lines.last?.isEmpty ?? true) { lines.append(line) }
        return lines.joined(separator: "\n")
    }
}
