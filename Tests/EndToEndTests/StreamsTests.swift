import Foundation
import Testing

/// Data on stdout, everything that is said about it on stderr.
struct StreamsTests {
    @Test func `every command that prints has JSON, and JSON alone stands on stdout`() async throws {
        let office = try Office()
        let file = try office.export("12345_20200302.csv", [.init(number: "A1", category: "怪"), .init(number: "A2", received: "?")])
        let imported = try await office("import", file, "--format", "json")
        #expect(imported.code == 3)
        #expect(imported.errors.contains("rejected"))
        _ = try JSONSerialization.jsonObject(with: Data(imported.output.utf8))

        for arguments in [["imports", "list"], ["imports", "show", "1"], ["imports", "rejects", "1"], ["calendar", "show", "2020"],
                          ["database", "status"], ["database", "migrate"], ["summary", "month", "2020-03"], ["summary", "month", "1999-01"],
                          ["summary", "month", "2020-03", "--language", "en"], ["summary", "day", "2020-03-02", "--where", "department="],
                          ["summary", "month", "2020-03", "--compare-known", "0", "1"], ["explain", "month-2020-03/data.rejected_rows"],
                          ["explain", "month-2020-03"]] {
            let run = try await office.hotline.run(arguments + ["--format", "json"])
            #expect(run.code == 0 && run.errors.isEmpty, "\(arguments): \(run.errors)")
            #expect(throws: Never.self, "\(arguments)") { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
        }
    }

    @Test func `an error leaves stdout empty and names a remedy`() async throws {
        let office = try Office()
        for arguments in [["imports", "show", "9"], ["imports", "rejects", "9"], ["summary", "year", "2020", "--known-at", "9"],
                          ["calendar", "load", "/no/such.json"], ["summary", "year", "2020", "--out", "/no/such/file"]] {
            let run = try await office.hotline.run(arguments)
            #expect(run.code == 1 && run.output.isEmpty)
            #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("\nTry: "), "\(arguments): \(run.errors)")
        }
    }

    @Test(arguments: ["postgresql://office:S3cret@127.0.0.1:1/hotline", "host=/no/such/folder dbname=hotline password=S3cret",
                      "postgresql://office:S3cret@[::1/hotline", "password=S3cret nonsense"])
    func `a server that cannot be reached is named without the password`(database: String) async throws {
        let office = try Office()
        let file = try office.export("12345_20200302.csv", [.init(number: "A1")])
        for arguments in [["import", file], ["summary", "year", "2020"], ["imports", "list"], ["database", "status"]] {
            let run = try await office.hotline.run(arguments + ["--database", database])
            #expect(run.code == 5)
            #expect(run.output.isEmpty && run.errors.contains("\nTry: "))
            #expect(!run.errors.contains("S3cret"))
        }
    }
}
