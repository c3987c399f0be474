import Foundation
import Postgres
import Testing
import TestSupport

/// Files that come while they are read, in any order, and to several readers at once.
struct FaultSharingTests {
    private static let days = FaultBudget.count(20, long: 120)
    private static let seeds = (0..<UInt64(FaultBudget.count(1, long: 6))).map { 20_200_501 + $0 }
    private static let samplePeriods = [["month", "2020-01"], ["month", "2020-02"], ["year", "2020"], ["day", "2020-01-10"],
                                        ["range", "2020-01-06", "2020-01-16"], ["month", "2020-01", "--as-of", "2020-01-12"]]

    private func sample(_ office: Office) async throws -> [String] {
        let folder = "\(office.folder)/sample"
        #expect(try await office("sample", "--out", folder).code == 0)
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().prefix(Self.days).map { "\(folder)/\($0)" }
    }

    @Test(arguments: seeds) func `files in random order give the figures of the files in their order`(seed: UInt64) async throws {
        let office = try Office()
        let files = try await sample(office)
        var generator = SeededGenerator(seed: seed)
        let run = try await office.hotline.run(["import"] + files.shuffled(using: &generator))
        #expect(run.code == 0, "\(run.errors)")
        try await FaultKnowledge(office.hotline, office.connect(), periods: Self.samplePeriods)
            .expectSame(as: try await .undisturbed(files, periods: Self.samplePeriods))
    }

    @Test(arguments: seeds)
    func `two workers and an import of the same files at once count each file once`(seed: UInt64) async throws {
        let office = try Office()
        let inbox = try WorkerInbox(office)
        let files = try await sample(office)
        var generator = SeededGenerator(seed: seed)
        #expect(try await office("database", "migrate").code == 0)
        let workers = try (0..<2).map { _ in try office.hotline.start(inbox.worker) }
        let byHand = try office.hotline.start(["import"] + files.shuffled(using: &generator))
        for file in files.shuffled(using: &generator) {
            let url = URL(filePath: file)
            try inbox.deliver(url.lastPathComponent, Data(contentsOf: url))
        }
        let imported = try await byHand.finish()
        #expect(imported.code == 0, "\(imported.errors)")
        try? await waitUntil { inbox.isDone }
        var taken: [Int] = []
        for worker in workers {
            worker.send(SIGTERM)
            let finished = try await worker.finish()
            #expect(finished.code == 0, "\(finished.errors)")
            taken.append(finished.errors.split(separator: "\n").count { $0.contains("imported file=") })
        }
        #expect(inbox.files.count == files.count && inbox.files.allSatisfy { $0.hasPrefix("done/") })
        #expect(taken.reduce(0, +) == files.count && taken.allSatisfy { $0 > 0 }, "\(taken)")
        try await FaultKnowledge(office.hotline, office.connect(), periods: Self.samplePeriods)
            .expectSame(as: try await .undisturbed(files, periods: Self.samplePeriods))
    }

    @Test func `a file that grows while it is imported again and again ends with the figures of the whole one`() async throws {
        let stream = FaultStream(days: FaultBudget.count(2, long: 12), tickets: 3_000, seed: 20_200_601)
        let office = try Office()
        #expect(try await office("database", "migrate").code == 0)
        for (round, day) in stream.days.enumerated() {
            let path = "\(office.folder)/\(day.name)"
            async let written: Void = SlowWriter(seed: 20_200_602 + UInt64(round)).write(day, to: path)
            var codes: [Int32] = []
            while codes.count < 4 {
                let run = try await office("import", path)
                codes.append(run.code)
                if run.code == 1 { #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("\nTry: "), "\(run.errors)") }
            }
            try await written
            #expect(codes.allSatisfy { [0, 1, 3].contains($0) }, "\(codes)")
            let last = try await office("import", path, "--format", "json")
            #expect(try last.code == 0 && last.imports().map(\.rejected) == [0], "\(last.errors)")
        }
        try await FaultKnowledge(office.hotline, office.connect(), periods: FaultStream.periods, isOneRunAFile: false)
            .expectSame(as: try await .undisturbed(stream, isOneRunAFile: false))
    }

    @Test func `a worker whose file grows while it is imported takes it again when it is whole`() async throws {
        let stream = FaultStream(days: FaultBudget.count(2, long: 12), tickets: 300, seed: 20_200_701)
        var generator = SeededGenerator(seed: 20_200_702)
        let office = try Office()
        let inbox = try WorkerInbox(office)
        #expect(try await office("database", "migrate").code == 0)
        let log = try await inbox.withWorker { _ in
            for day in stream.days {
                // It waits for this lock with the first part read, until the second is there.
                let obstacle = try office.connect()
                try obstacle.script("begin; lock table ticket in exclusive mode")
                let part = try #require(day.rowEnds.dropFirst().dropLast().randomElement(using: &generator))
                let path = "\(inbox.path)/\(day.name)"
                try Data().write(to: URL(filePath: "\(path).part"))
                let writer = try FileHandle(forWritingTo: URL(filePath: "\(path).part"))
                try writer.write(contentsOf: day.bytes.prefix(part))
                try FileManager.default.moveItem(atPath: "\(path).part", toPath: path)
                let watch = try office.connect()
                try await waitUntil {
                    try watch.value("""
                        select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                        """, as: Int.self) > 0
                }
                try writer.write(contentsOf: day.bytes.dropFirst(part))
                try writer.close()
                try obstacle.script("rollback")
                try await waitUntil { inbox.delivered.contains { $0.hasPrefix("done/") && $0.hasSuffix(day.name) } }
            }
        }
        let putBacks = log.split(separator: "\n").filter { $0.contains("changed while it was imported") }
        #expect(putBacks.count == stream.days.count && !log.contains(" failed file="), "\(log)")
        #expect(inbox.files == stream.days.map { "done/2020-01/\($0.name)" })
        try await FaultKnowledge(office.hotline, office.connect(), periods: FaultStream.periods, isOneRunAFile: false)
            .expectSame(as: try await .undisturbed(stream, isOneRunAFile: false))
    }

    @Test func `a worker leaves a file alone while it is written slowly`() async throws {
        let stream = FaultStream(days: FaultBudget.count(1, long: 12), tickets: 3_000, seed: 20_200_801)
        let office = try Office()
        let inbox = try WorkerInbox(office)
        #expect(try await office("database", "migrate").code == 0)
        // Held open it is left alone ten times as long: no pause of a loaded machine is that long.
        let log = try await inbox.withWorker(["--settle", "1"]) { _ in
            for (round, day) in stream.days.enumerated() {
                try await SlowWriter(seed: 20_200_802 + UInt64(round)).write(day, to: "\(inbox.path)/\(day.name)")
                try await waitUntil { inbox.delivered.contains { $0.hasPrefix("done/") && $0.hasSuffix(day.name) } }
            }
        }
        #expect(log.split(separator: "\n").count { $0.contains(" importing file=") } == stream.days.count, "\(log)")
        try await FaultKnowledge(office.hotline, office.connect(), periods: FaultStream.periods)
            .expectSame(as: try await .undisturbed(stream))
    }
}

/// Writes as a network does: in pieces, with the file held open.
private struct SlowWriter {
    var seed: UInt64

    @concurrent func write(_ day: FaultStream.Day, to path: String) async throws {
        var generator = SeededGenerator(seed: seed)
        try Data().write(to: URL(filePath: path))
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? handle.close() }
        var rest = day.bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...40_000, using: &generator))
            try handle.write(contentsOf: piece)
            rest = rest.dropFirst(piece.count)
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...30, using: &generator)))
        }
    }
}
