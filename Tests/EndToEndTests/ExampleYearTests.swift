import Foundation
import Postgres
import TestSupport
import Testing

/// The year of the annual report, through the command: 366 files in, every figure out.
struct ExampleYearTests {
    private static let sentence = "2020年，全年共受理信件3130宗，其中咨询类99宗、投诉类2673宗、建议类88宗、表扬类11宗、举报类196宗、求助类63宗；"
        + "截至2020年12月31日24时，办结3056宗，办结率（办结/受理）为97.64%（3056/3130），办结率（办结/应办结）为100%（3056/3056）。"

    /// The files of the year, and an office that has imported them in their order.
    private struct Year {
        var office: Office
        var files: [String]
        var imported: Hotline.Finished
    }

    private static let year = Task {
        let office = try Office()
        let written = try await office("sample", "--year", "2020", "--out", "\(office.folder)/2020")
        try #require(written.code == 0, "\(written.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(office.folder)/2020").sorted().map { "\(office.folder)/2020/\($0)" }
        return Year(office: office, files: files, imported: try await office.hotline.run(["import", "--format", "json"] + files))
    }

    @Test func `a year of daily exports ends in the figures of the annual report`() async throws {
        let year = try await Self.year.value
        #expect(year.files.count == 366)
        #expect(year.imported.code == 0)
        let imports = try year.imported.imports()
        #expect(imports.count == 366)
        #expect(imports.allSatisfy { $0.rowsRead == $0.inserted + $0.updated + $0.unchanged + $0.stale + $0.rejected })
        #expect(imports.reduce(0) { $0 + $1.inserted } == 3130)

        let summary = try await year.office("summary", "year", "2020", "--format", "json").summary()
        #expect(summary.asOf == "2021-01-01T00:00:00+08:00")
        #expect(summary.knownAt.run == 366)
        #expect(summary.totals["received"] == 3130 && summary.totals["closed"] == 3056)
        #expect(summary.totals["open_not_due"] == 74 && summary.totals["open_overdue"] == 0)
        #expect(summary.byCategory.map { "\($0.label) \($0.totals["received"] ?? -1)" }
            == ["咨询 99", "投诉 2673", "建议 88", "表扬 11", "举报 196", "求助 63", "未分类 0"])
        #expect(summary.rate("closed_of_received") == "3056/3130 97.64")
        #expect(summary.rate("closed_of_due") == "3056/3056 100.00")
        #expect(summary.data["days_loaded"] == 366 && summary.data["imports"] == 366 && summary.data["rejected_rows"] == 0)
        #expect(summary.sentence.hasPrefix(Self.sentence))
        #expect(summary.byMonth.reduce(0) { $0 + ($1.totals["received"] ?? 0) } == 3130)
        #expect(summary.byMonth.reduce(0) { $0 + ($1.totals["closed"] ?? 0) } == 3056)
    }

    @Test(arguments: ["text", "markdown", "csv", "json", "html"])
    func `every format carries the sentence, and nothing stands on the other stream`(format: String) async throws {
        let office = try await Self.year.value.office
        let printed = try await office("summary", "year", "2020", "--format", format)
        #expect(printed.code == 0 && printed.errors.isEmpty)
        #expect(printed.output.contains(Self.sentence))
        let written = try await office("summary", "year", "2020", "--format", format, "--out", "\(office.folder)/year.\(format)")
        #expect(written.code == 0 && written.output.isEmpty)
        #expect(try String(contentsOfFile: "\(office.folder)/year.\(format)", encoding: .utf8) == printed.output)
    }

    @Test(arguments: [("xlsx", "PK"), ("docx", "PK"), ("pdf", "%PDF")])
    func `a format for programs goes to a file, and not to a terminal`(format: String, beginning: String) async throws {
        let office = try await Self.year.value.office
        let path = "\(office.folder)/year.\(format)"
        let command = ["summary", "year", "2020", "--format", format]
        let refused = try await office.hotline.run(command, output: "/dev/ptmx")
        #expect(refused.code == 64 && refused.errors.contains("A terminal cannot show \(format); name a file with --out"))
        let written = try await office.hotline.run(command + ["--out", path])
        if written.code == 0 {
            #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data(beginning.utf8)))
        } else {
            // Where a program is missing, the error says which package has it.
            #expect(written.code == 1 && written.errors.contains("is not installed.\nTry: apt install "))
        }
    }

    @Test func `without the programs that documents need the error names what to install`() async throws {
        var hotline = try await Self.year.value.office.hotline
        hotline.environment["PATH"] = "/nowhere"
        for (format, package) in [("pdf", "weasyprint"), ("docx", "librsvg2-bin")] {
            let path = "\(hotline.folder)/none.\(format)"
            let failed = try await hotline.run(["summary", "year", "2020", "--format", format, "--out", path])
            #expect(failed.code == 1 && failed.errors.contains("Try: apt install \(package), or take --format html"))
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `importing the year again changes nothing`() async throws {
        let year = try await Self.year.value
        let before = try await year.office("summary", "year", "2020", "--format", "json")
        let again = try await year.office.hotline.run(["import", "--format", "json"] + year.files)
        #expect(again.code == 0)
        #expect(try again.imports().count == 366)
        #expect(try again.imports().allSatisfy { $0.alreadyImported && $0.rowsRead == 0 })
        #expect(try await year.office("summary", "year", "2020", "--format", "json").output == before.output)
    }

    @Test func `files in any order give the same summaries`() async throws {
        let year = try await Self.year.value
        let other = try Office()
        var order = SeededGenerator(seed: 20_200_101)
        #expect(try await other.hotline.run(["import"] + year.files.shuffled(using: &order)).code == 0)
        for question in [["year", "2020"], ["month", "2020-02"], ["quarter", "2020Q3"], ["week", "2020W19"], ["to-date", "2020-04"],
                         ["month", "2020-06", "--as-of", "2020-06-15T12:00"], ["month", "2020-12", "--as-of", "2021-01-31"]] {
            let arguments = ["summary"] + question + ["--format", "json"]
            let (left, right) = (try await year.office.hotline.run(arguments), try await other.hotline.run(arguments))
            #expect(left.code == 0 && right.code == 0)
            #expect(try left.withoutKnownAt() == right.withoutKnownAt(), "\(question)")
        }
    }

    @Test func `what was known after a hundred days can still be asked`() async throws {
        let year = try await Self.year.value
        let other = try Office()
        #expect(try await other.hotline.run(["import"] + year.files.prefix(100)).code == 0)
        let then = try await year.office("summary", "year", "2020", "--known-at", "100", "--format", "json")
        #expect(try then.summary().data["days_loaded"] == 100)
        #expect(try then.withoutKnownAt() == (try await other("summary", "year", "2020", "--format", "json").withoutKnownAt()))
    }

    @Test func `after a batch of corrections the year as it was known before them is the same to the byte`() async throws {
        let year = try await Self.year.value
        let office = try Office()
        #expect(try await office.hotline.run(["import"] + year.files).code == 0)
        let questions = [["year", "2020"], ["year", "2020", "--as-of", "2021-01-31"], ["month", "2020-05", "--where", "category=complaint"]]
        let before = try await Self.answers(office, questions)

        let rows = try office.connect().rows(SQL(text: """
            select number, to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'),
                to_char(closed_at at time zone 'Asia/Shanghai' + interval '40 days', 'YYYY-MM-DD HH24:MI:SS')
            from ticket where closed_at is not null order by content_hash limit 300
            """)) { row in
            Export.Row(number: try row.decode(0), received: try row.decode(1), due: "2020-12-01 18:00:00", closed: try row.decode(2),
                       category: "咨询", department: "另一单位")
        }
        #expect(rows.count == 300)
        #expect(try await office("import", try office.export("12345_20210303.csv", rows)).code == 0)
        #expect(try await office("database", "verify").code == 0)

        #expect(try await Self.answers(office, questions.map { $0 + ["--known-at", "366"] }) == before)
        #expect(try await Self.answers(office, questions) != before)
    }

    private static func answers(_ office: Office, _ questions: [[String]]) async throws -> [String] {
        var answers: [String] = []
        for question in questions {
            for format in ["json", "text", "csv"] { answers.append(try await office.hotline.run(["summary"] + question + ["--format", format]).output) }
        }
        return answers
    }
}
