internal import Foundation
import Postgres
internal import Testing
package import TicketStore

/// A database of one test's own, with the current schema: a copy of a template that is migrated once a run.
///
/// The test's suite has the trait ``VerifiedTallies``, so that no test leaves tallies that a recount denies.
package struct TestDatabase: Sendable {
    package let name: String
    package let store: TicketStore

    package static func make() async throws -> TestDatabase {
        let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        try await Template.shared.copy(to: name)
        let databases = try #require(VerifiedTallies.databases, "A suite that makes a database needs @Suite(.verifiedTallies).")
        databases.add(name)
        return TestDatabase(name: name, store: try await TicketStore.open(try TestServer.parameters(database: name)))
    }

    package var conninfo: String {
        get throws { try TestServer.conninfo(database: name) }
    }

    /// The template may have no other session while it is copied, so copies are made one after another.
    private actor Template {
        static let shared = Template()
        private static let name = "hotline_template"
        private var isMigrated = false

        func copy(to database: String) throws {
            let server = try TestServer.connect()
            if !isMigrated {
                try server.script("create database \(SQL.quote(identifier: Template.name))")
                let template = try Connection(try TestServer.parameters(database: Template.name))
                try Migrator.migrate(template)
                isMigrated = true
            }
            try server.script("create database \(SQL.quote(identifier: database)) template \(SQL.quote(identifier: Template.name))")
        }
    }
}
