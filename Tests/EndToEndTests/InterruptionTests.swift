import Foundation
import Postgres
import Testing

/// What is cut off in the middle leaves nothing behind, and the next command works.
///
/// The middle is a moment that the test chooses: it locks the table of rejections, so that an import that has written its tickets
/// waits there, in its transaction.
struct InterruptionTests {
    enum Cut: CaseIterable, Sendable {
        case controlC, terminated, killed, serverLost

        var code: Int32 {
            switch self {
            case .controlC, .terminated: 130
            case .killed: 128 + SIGKILL
            case .serverLost: 5
            }
        }
    }

    @Test(arguments: Cut.allCases)
    func `an import that is cut off leaves nothing, and the next one works`(cut: Cut) async throws {
        let office = try Office()
        #expect(try await office("database", "migrate").code == 0)
        let file = try office.export("12345_20200302.csv", (1...50).map { Export.Row(number: "A\($0)") } + [Export.Row(number: "A51", received: "?")])

        let obstacle = try office.connect()
        try obstacle.script("begin; lock table rejection in exclusive mode")
        let run = try office.start("import", file)
        let backend = try await waitingBackend(office)
        switch cut {
        case .controlC: run.send(SIGINT)
        case .terminated: run.send(SIGTERM)
        case .killed: run.send(SIGKILL)
        case .serverLost: _ = try office.connect().value("select pg_terminate_backend(\(backend))", as: Bool.self)
        }
        let finished = try await run.finish()
        #expect(finished.code == cut.code, "\(finished.errors)")
        #expect(finished.output.isEmpty)
        if cut == .serverLost { #expect(finished.errors.contains("\nTry: ")) }
        try obstacle.script("rollback")

        let watch = try office.connect()
        #expect(try watch.value("select (select count(*) from ticket) + (select count(*) from run)", as: Int.self) == 0)
        let next = try await office("import", file, "--format", "json")
        #expect(next.code == 3)
        #expect(try next.imports().map { "\($0.run) \($0.inserted) \($0.rejected)" } == ["1 50 1"])
    }

    @Test func `two imports at the same time come one after the other`() async throws {
        let office = try Office()
        #expect(try await office("database", "migrate").code == 0)
        let rows = (1...20).map { Export.Row(number: "A\($0)") }
        let files = [try office.export("12345_20200302.csv", rows),
                     try office.export("12345_20200303.csv", rows.map { row in
                         var row = row
                         row.closed = "2020-03-03 10:00:00"
                         return row
                     })]
        let running = try (files + files).map { try office.start("import", $0) }
        for run in running { #expect(try await run.finish().code == 0) }
        let summary = try await office("summary", "month", "2020-03", "--format", "json").summary()
        #expect(summary.knownAt.run == 2)
        #expect(summary.totals["received"] == 20 && summary.totals["closed"] == 20)
    }

    @Test func `a full disk under the output is an error`() async throws {
        let office = try Office()
        #expect(try await office("database", "migrate").code == 0)
        let run = try await office.hotline.run(["summary", "year", "2020"], output: "/dev/full")
        #expect(run.code == 1)
        #expect(run.errors.hasPrefix("Error: "))
    }

    /// The server process of the import that waits for the test's lock.
    private func waitingBackend(_ office: Office) async throws -> Int32 {
        let watch = try office.connect()
        for _ in 0..<500 {
            let found = try watch.firstRow("""
                select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()
                """) { row throws(PostgresError) in try row.decode(0, as: Int32.self) }
            if let found { return found }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Hotline.Failure(text: "the import never came to the lock")
    }
}
