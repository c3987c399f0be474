import Postgres
import Synchronization
package import Testing
import TicketStore

/// Recounts the tallies of every database that a test made, when the test is over; each difference is a failure of that test.
package struct VerifiedTallies: TestTrait, SuiteTrait, TestScoping {
    package let isRecursive = true
    @TaskLocal static var databases: MadeDatabases?

    package func provideScope(for test: Test, testCase: Test.Case?,
                              performing function: @Sendable @concurrent () async throws -> Void) async throws {
        let databases = MadeDatabases()
        try await VerifiedTallies.$databases.withValue(databases) { try await function() }
        for database in databases.all { try verify(database) }
    }

    private func verify(_ database: String) throws {
        let connection = try Connection(try TestServer.parameters(database: database))
        for difference in try TallyAudit.run(on: connection).differences {
            Issue.record("After this test the tallies of \(database) differ from a recount: \(difference)")
        }
    }
}

extension Trait where Self == VerifiedTallies {
    /// For every suite that makes a ``TestDatabase``.
    package static var verifiedTallies: Self { Self() }
}

/// The databases of one test, by name.
final class MadeDatabases: Sendable {
    private let names = Mutex<[String]>([])

    var all: [String] { names.withLock { $0 } }
    func add(_ name: String) { names.withLock { $0.append(name) } }
}
