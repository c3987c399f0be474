import Foundation
import Testing

/// The command with no database configured: it makes a cluster of its own, and the test takes it down.
struct PrivateClusterTests {
    private func withHome(_ body: (Hotline) async throws -> Void) async throws {
        let folder = try TestFolder.make()
        let hotline = Hotline(environment: TestFolder.environment(home: folder), folder: folder)
        do {
            try await body(hotline)
        } catch {
            _ = try await hotline.run(["database", "stop"])
            throw error
        }
        #expect(try await hotline.run(["database", "stop"]).code == 0)
    }

    @Test func `the demo makes a cluster, and prints the year's summary and nothing else`() async throws {
        try await withHome { hotline in
            let demo = try await hotline.run(["demo"])
            #expect(demo.code == 0)
            #expect(demo.errors.contains("Private PostgreSQL started"))
            #expect(demo.output.contains("全年共受理信件3130宗"))
            #expect(demo.output.contains("办结率（办结/受理）为97.64%（3056/3130），办结率（办结/应办结）为100%（3056/3056）"))
            let summary = try await hotline.run(["summary", "year", "2020"])
            #expect(demo.output == summary.output)
            #expect(summary.errors.isEmpty)
            let again = try await hotline.run(["demo"])
            #expect(again.code == 0 && again.output == demo.output)

            // An example among real tickets would make every figure wrong.
            let real = "\(hotline.folder)/12345_20210301.csv"
            try Export.text([.init(number: "R1", received: "2021-03-01 10:00:00")]).write(toFile: real, atomically: true, encoding: .utf8)
            #expect(try await hotline.run(["import", real]).code == 0)
            let refused = try await hotline.run(["demo"])
            #expect(refused.code == 1 && refused.output.isEmpty && refused.errors.contains("12345_20210301.csv"))
        }
    }

    @Test func `commands that start the cluster at the same moment all work`() async throws {
        try await withHome { hotline in
            let files = try (1...4).map { day in
                let path = "\(hotline.folder)/12345_2020030\(day).csv"
                let rows = (1...5).map { Export.Row(number: "D\(day)-\($0)", received: "2020-03-0\(day) 09:00:00") }
                try Export.text(rows).write(toFile: path, atomically: true, encoding: .utf8)
                return path
            }
            let running = try files.map { try hotline.start(["import", $0]) } + [try hotline.start(["summary", "month", "2020-03"])]
            for run in running {
                let finished = try await run.finish()
                #expect(finished.code == 0, "\(finished.errors)")
            }
            let summary = try await hotline.run(["summary", "month", "2020-03", "--format", "json"]).summary()
            #expect(summary.totals["received"] == 20)
            #expect(summary.knownAt.run == 4)
        }
    }

    @Test func `where there is no cluster yet, its status says so and makes none`() async throws {
        let folder = try TestFolder.make()
        let hotline = Hotline(environment: TestFolder.environment(home: folder), folder: folder)
        let status = try await hotline.run(["database", "status", "--format", "json"])
        #expect(status.code == 0 && status.output.contains("absent"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/home/postgres"))
    }
}
