import Foundation
import Postgres
import Testing
import TestSupport

/// The disk under the private cluster fills up: nothing is half done, it is said, and with more space the same works.
@Suite(.enabled(if: FaultDisk.isAllowed, FaultDisk.absence)) struct FaultDiskTests {
    private static let rounds = FaultBudget.count(2, long: 6)
    /// A cluster takes half of it to begin with.
    private static let megabytes = 400

    /// Each day brings some 14 MB of rows, and the log has as much again. Longer titles would be compressed.
    private var stream: FaultStream { FaultStream(days: Self.rounds, tickets: 6_000, more: 6_000, titleBytes: 1_800, seed: 20_200_301) }

    /// Room for neither rows nor log; then room for rows, but not for the 16 MB of another segment of the log, which stops the server.
    private func tightness(_ round: Int, _ generator: inout SeededGenerator) -> Int {
        Int.random(in: round % 2 == 0 ? 1...4 : 9...11, using: &generator)
    }

    @Test func `a file too large for the disk is refused, and can be imported once there is space`() async throws {
        let stream = stream
        var generator = SeededGenerator(seed: 20_200_302)
        try await FaultDisk.with(megabytes: Self.megabytes) { disk in
            try await FaultOffice.with(home: disk.path) { disturbed in
                for (round, day) in stream.days.enumerated() {
                    let file = try day.write(to: "\(disturbed.office.folder)/files")
                    let before = try await disturbed.counts()
                    try disk.leave(megabytes: tightness(round, &generator))
                    let refused = try await disturbed.office("import", file)
                    #expect(refused.code == 1 || refused.code == 5, "\(refused.errors)")
                    #expect(refused.output.isEmpty && refused.errors.hasPrefix("Error: ") && refused.errors.contains("\nTry: "), "\(refused.errors)")
                    if refused.code == 1 { #expect(refused.errors.contains("No space left on device"), "\(refused.errors)") }
                    if refused.code == 5 { try await expectDiskIsNamed(disturbed) }
                    try disk.leave(megabytes: Self.megabytes)
                    #expect(try await disturbed.office("imports", "list").code == 0)
                    #expect(try await disturbed.counts() == before)
                    let again = try await disturbed.office("import", file, "--format", "json")
                    #expect(again.code == 0, "\(again.errors)")
                    #expect(try again.imports().map { "\($0.run) \($0.alreadyImported)" } == ["\(round + 1) false"])
                }
                try await FaultKnowledge(disturbed.office.hotline, disturbed.connect(), periods: FaultStream.periods)
                    .expectSame(as: try await .undisturbed(stream))
            }
        }
    }

    @Test func `a worker waits for space, and fails no file`() async throws {
        let stream = stream
        var generator = SeededGenerator(seed: 20_200_303)
        try await FaultDisk.with(megabytes: Self.megabytes) { disk in
            try await FaultOffice.with(home: disk.path) { disturbed in
                let inbox = disturbed.inbox
                for (round, day) in stream.days.enumerated() {
                    try disk.leave(megabytes: tightness(round, &generator))
                    try inbox.deliver(day.name, day.bytes)
                    let metrics = "\(disturbed.office.folder)/metrics"
                    let log = try await inbox.withWorker(["--metrics-file", metrics]) { _ in
                        try await waitUntil {
                            (try? String(contentsOfFile: metrics, encoding: .utf8))?.contains("hotline_database_up 0") ?? false
                        }
                        try await waitUntil { inbox.files.contains(day.name) }
                        try disk.leave(megabytes: Self.megabytes)
                        try await waitUntil { inbox.isDone }
                    }
                    #expect(log.contains(" put_back file=\(day.name)") && !log.contains(" failed file="), "\(log)")
                    #expect(log.contains(" database_away ") && log.contains(" database_back "), "\(log)")
                    #expect(inbox.files == stream.days.prefix(round + 1).map { "done/2020-01/\($0.name)" }, "\(log)")
                }
                try await FaultKnowledge(disturbed.office.hotline, disturbed.connectWhenUp(), periods: FaultStream.periods)
                    .expectSame(as: try await .undisturbed(stream))
            }
        }
    }

    /// A server that cannot write its log stops. What was lost is only known as a lost connection; the next command knows more.
    private func expectDiskIsNamed(_ disturbed: FaultOffice) async throws {
        var errors = ""
        for _ in 0..<100 {
            let next = try await disturbed.office("imports", "list")
            errors = next.errors
            #expect(next.code == 5, "\(errors)")
            if errors.contains("MB left") || errors.contains("No space left on device") { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("the full disk is never named: \(errors)")
    }
}
