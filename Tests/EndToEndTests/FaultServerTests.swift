import Foundation
import Postgres
import Testing
import TestSupport

/// PostgreSQL dies in the middle of a COPY: nothing is half done, and what follows works.
struct FaultServerTests {
    private static let kills = FaultBudget.count(4, long: 24)

    private var stream: FaultStream { FaultStream(days: Self.kills, tickets: 3_000, more: 1_000, seed: 20_200_201) }

    @Test func `an import that loses its server is done or not done, and the same command then works`() async throws {
        let stream = stream
        var generator = SeededGenerator(seed: 20_200_202)
        var hits = 0
        try await FaultOffice.with { disturbed in
            for (round, day) in stream.days.enumerated() {
                let file = try day.write(to: "\(disturbed.office.folder)/files")
                let victim = FaultOffice.Victim.allCases[round % 2]
                let before = try await disturbed.counts()
                let running = try disturbed.office.start("import", file)
                async let ending = running.finish()
                let delay = Duration.milliseconds(Int.random(in: 0...40, using: &generator))
                let isKilled = try await disturbed.kill(victim, inCopyOf: running, after: delay) { running.isThere }
                let finished = try await ending
                #expect(finished.code == 0 || isKilled && finished.code == 5, "\(victim): \(finished.errors)")
                if finished.code == 5 {
                    hits += 1
                    #expect(finished.output.isEmpty, "\(finished.output)")
                    #expect(finished.errors.hasPrefix("Error: ") && finished.errors.contains("\nTry: "), "\(finished.errors)")
                }
                // The server that lost a process recovers by itself; meanwhile it sends everybody away.
                if victim == .backend { _ = try await disturbed.connectWhenUp() }
                let next = try await disturbed.office("imports", "list", "--format", "json")
                #expect(next.code == 0, "\(victim): \(next.errors)")
                let isCommitted = try await disturbed.counts() != before
                // Its answer may be lost, but never the other way round.
                #expect(isCommitted || finished.code == 5)
                let again = try await disturbed.office("import", file, "--format", "json")
                #expect(again.code == 0, "\(again.errors)")
                #expect(try again.imports().map { "\($0.run) \($0.alreadyImported)" } == ["\(round + 1) \(isCommitted)"])
            }
            #expect(hits > Self.kills / 2, "only \(hits) of \(Self.kills) were in time")
            try await FaultKnowledge(disturbed.office.hotline, disturbed.connect(), periods: FaultStream.periods)
                .expectSame(as: try await .undisturbed(stream))
        }
    }

    @Test func `a worker that loses its server waits for the next, and all files end in done`() async throws {
        let stream = stream
        var generator = SeededGenerator(seed: 20_200_203)
        try await FaultOffice.with { disturbed in
            for day in stream.days { try disturbed.inbox.deliver(day.name, day.bytes) }
            let inbox = disturbed.inbox
            var hits = 0
            let log = try await inbox.withWorker { worker in
                for round in 0..<Self.kills {
                    let victim = FaultOffice.Victim.allCases[round % 2]
                    let delay = Duration.milliseconds(Int.random(in: 0...40, using: &generator))
                    if try await disturbed.kill(victim, inCopyOf: worker, after: delay, while: { worker.isThere && !inbox.isDone }) { hits += 1 }
                }
                try await waitUntil { inbox.isDone }
            }
            #expect(hits > Self.kills / 2, "only \(hits) of \(Self.kills) were in time")
            #expect(inbox.files == stream.days.map { "done/2020-01/\($0.name)" }, "\(log)")
            #expect(log.contains(" database_away ") && log.contains(" database_back ") && !log.contains(" failed file="), "\(log)")
            try await FaultKnowledge(disturbed.office.hotline, disturbed.connectWhenUp(), periods: FaultStream.periods)
                .expectSame(as: try await .undisturbed(stream))
        }
    }
}
