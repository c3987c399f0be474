import Foundation
import Testing

/// A year leaves the database by one command and comes back by another.
struct ArchiveCommandTests {
    /// Totals and rates; durations come from the histogram meanwhile.
    private func figures(_ office: Office, _ period: String...) async throws -> String {
        let finished = try await office.hotline.run(["summary"] + period + ["--format", "json"])
        #expect(finished.code == 0, "\(finished.errors)")
        let summary = try finished.summary()
        let counts = [summary.totals, summary.stock, summary.data] + summary.byMonth.map(\.totals)
        return "\(summary.rates.map { summary.rate($0.key) ?? "" }) \(counts.map { $0.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" } })"
    }

    @Test func `a year that was archived keeps its summaries, and its tickets come back`() async throws {
        let office = try Office()
        let rows = (1...9).map { Export.Row(number: "A\($0)", received: "2018-0\($0)-02 09:00:00", due: "2018-0\($0)-20 18:00:00",
                                            closed: $0 == 9 ? "" : "2019-01-0\($0) 10:00:00") }
        #expect(try await office("import", try office.export("12345_20181231.csv", rows.map { row in
            var row = row
            row.closed = ""
            return row
        }), try office.export("12345_20190110.csv", rows)).code == 0)
        #expect(try await office("import", try office.export("12345_20200110.csv", [Export.Row(number: "B1",
            received: "2020-01-08 09:00:00")])).code == 0)
        let before = (try await figures(office, "year", "2018"), try await figures(office, "month", "2019-01"))
        let explained = try await office("explain", "month-2018-03/run-3/received")
        let file = "\(office.folder)/2018.gz"

        let young = try await office("database", "archive", "2025", "--out", file, "--remove")
        #expect(young.code == 1 && young.errors.contains("before the year after it is over")
                && !FileManager.default.fileExists(atPath: file))
        let archived = try await office("database", "archive", "2018", "--out", file, "--remove", "--format", "json")
        #expect(archived.code == 0 && archived.output.contains("\"tickets\": 8") && archived.output.contains("\"run\": 4"),
                "\(archived.errors)")
        #expect(archived.errors.contains("restore-archive \(file)"))
        #expect(try await office("database", "verify").code == 0)
        #expect(try await figures(office, "year", "2018") == before.0)
        #expect(try await figures(office, "month", "2019-01") == before.1)

        // A week of 2020 is printed without that of 2019, in which archived tickets were closed.
        #expect(try await office("summary", "week", "2020W02").code == 0)
        let refused = try await office("explain", "month-2018-03/received")
        #expect(refused.code == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("2018 are archived")
                && refused.errors.contains("Try: Bring them back with `hotline database restore-archive \(file)`"))
        let named = try await office("import", try office.export("12345_20200111.csv", [rows[0]]))
        #expect(named.code == 1 && named.errors.contains("names 1 tickets of 2018"), "\(named.errors)")
        #expect(try await office("database", "status").output.contains("2018: 8 tickets"))

        let restored = try await office("database", "restore-archive", file)
        #expect(restored.code == 0 && restored.output.contains("8 tickets") && restored.output.contains("run 5"), "\(restored.errors)")
        #expect(try await office("database", "verify").code == 0)
        #expect(try await figures(office, "year", "2018") == before.0)
        let again = try await office("explain", "month-2018-03/run-3/received")
        #expect(again.code == 0 && again.output == explained.output, "\(again.output)\(explained.output)")
        #expect(try await office("database", "restore-archive", file).code == 1)
    }
}
