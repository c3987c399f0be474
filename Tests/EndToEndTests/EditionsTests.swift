import Foundation
import Testing

/// What is published through the command stays, and what is said against it is kept.
struct EditionsTests {
    /// What `hotline publish --format json` prints.
    private struct EditionAnswer: Decodable {
        struct File: Decodable {
            var format: String
            var bytes: Int
            var sha256: String
        }

        enum CodingKeys: String, CodingKey { case edition, sha256, override, objections, files, missing = "missing_formats" }

        var edition: Int
        var sha256: String
        var override: String?
        var objections: [String]
        var files: [File]
        var missing: [String]
    }

    private func answer(_ run: Hotline.Finished) throws -> EditionAnswer {
        #expect(run.code == 0, "\(run.errors)")
        return try JSONDecoder().decode(EditionAnswer.self, from: Data(run.output.utf8))
    }

    /// The programs that documents need are not found: their formats are told as missing.
    private static let withoutPrograms = ["PATH": "/nowhere"]

    /// Two days; the first ticket is open.
    private func office(_ environment: [String: String]) async throws -> Office {
        let office = try Office(environment)
        let files = [try office.export("12345_20200302.csv", [.init(number: "A1")]),
                     try office.export("12345_20200303.csv", [.init(number: "A1"), .init(number: "A2", closed: "2020-03-03 10:00:00")])]
        #expect(try await office.hotline.run(["import"] + files).code == 0)
        return office
    }

    @Test func `the example year is published, corrected, and its edition stays byte for byte`() async throws {
        let office = try Office()
        #expect(try await office("sample", "--year", "2020", "--out", "\(office.folder)/2020").code == 0)
        let folder = "\(office.folder)/2020"
        let days = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
        #expect(try await office.hotline.run(["import"] + days).code == 0)
        let summary = try await office("summary", "year", "2020", "--format", "json").output
        let edition = try answer(try await office("publish", "year", "2020", "--by", "李科长", "--format", "json"))
        #expect(edition.edition == 1 && edition.override == nil && edition.objections.isEmpty)
        #expect(Set(edition.files.map(\.format) + edition.missing) == ["text", "markdown", "json", "csv", "html", "xlsx", "docx", "pdf"])

        func export(_ format: String) async throws -> Data {
            let path = "\(office.folder)/edition.\(format)"
            #expect(try await office("editions", "export", "1", "--format", format, "--out", path).code == 0)
            return try Data(contentsOf: URL(filePath: path))
        }
        var before: [String: Data] = [:]
        for file in edition.files {
            before[file.format] = try await export(file.format)
            #expect(before[file.format]?.count == file.bytes)
        }
        #expect(before["json"] == Data(summary.utf8))

        // The last ticket of the year comes again, of another category and closed.
        let explained = try await office("explain", "year-2020/closed_of_received", "--format", "csv").output
        let open = try #require(explained.split(whereSeparator: \.isNewline).first { $0.hasPrefix("denominator,") })
        let fields = open.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let received = String(fields[3].prefix(19)).replacing("T", with: " ")
        let correction = try office.export("12345_20210101.csv", [
            .init(number: fields[1], received: received, due: "2021-01-20 18:00:00", closed: "2020-12-31 23:00:00"),
        ])
        #expect(try await office("import", correction).code == 0)
        for file in edition.files { #expect(try await export(file.format) == before[file.format], "\(file.format)") }
        #expect(try await office("summary", "year", "2020", "--format", "json").output != summary)

        let diff = try await office("editions", "diff", "1", "--format", "csv", "--language", "en")
        #expect(diff.code == 0 && diff.errors.isEmpty)
        let lines = diff.output.split(whereSeparator: \.isNewline)
        #expect(lines.contains("received,Received,3130,0,0,0,0,0,0,0,0,3130"))
        #expect(lines.contains("closed,Closed,3056,0,1,0,0,0,0,0,0,3057"))
        let told = try await office("editions", "diff", "1")
        #expect(told.output.contains("第1号留存版以来的变化 · 2020年") && told.output.contains(edition.sha256) && told.output.contains("批次 367"))
    }

    @Test func `a hole needs a reason, which the list and the files print`() async throws {
        let office = try await office(Self.withoutPrograms)
        let refused = try await office("publish", "month", "2020-03")
        #expect(refused.code == 4 && refused.output.isEmpty)
        #expect(refused.errors.contains("the period is not finished") && refused.errors.contains("--override"))
        #expect(try await office("editions", "list").output.contains("No editions yet"))
        #expect(try await office("publish", "month", "2020-03", "--override", " ").code == 64)

        let published = try await office("publish", "month", "2020-03", "--override", "领导急用", "--by", "李科长", "--format", "json")
        let edition = try answer(published)
        #expect(edition.override == "领导急用" && edition.objections == ["本期未结束，数据截至2020年3月3日24时", "数据不全：3天中已载入2天"])
        #expect(edition.missing == ["docx", "pdf"] && published.errors.contains("docx, pdf"))
        let list = try await office("editions", "list").output
        #expect(list.contains("领导急用 (本期未结束") && list.contains("李科长") && list.contains("month 2020-03"))
        for format in ["text", "markdown", "html", "csv", "json"] {
            #expect(try await office("editions", "export", "1", "--format", format).output.contains("领导急用"), "\(format)")
        }
        let text = "\(office.folder)/edition.txt"
        #expect(try await office("editions", "export", "1", "--out", text).code == 0)
        #expect(try await office("lint", text).code == 0)
        let missing = try await office("editions", "export", "1", "--format", "docx", "--out", "\(office.folder)/none")
        #expect(missing.code == 1 && missing.errors.contains("Take one of csv, html, json, markdown, text, xlsx"))
        #expect(try await office("editions", "show", "2").code == 1)
    }

    @Test func `a finished period without a hole needs no reason, and a reason for nothing is not kept`() async throws {
        let office = try await office(Self.withoutPrograms)
        let published = try await office("publish", "range", "2020-03-02", "2020-03-04", "--override", "x", "--format", "json")
        #expect(try answer(published).override == nil)
        #expect(published.errors.contains("the reason is not kept"))
    }

    @Test(arguments: ["text", "markdown", "html", "json"], ["zh", "en"])
    func `lint counts again what one of our own summaries prints`(format: String, language: String) async throws {
        let office = try await office(Self.withoutPrograms)
        let path = "\(office.folder)/summary"
        func print(_ options: [String] = []) async throws {
            let command = ["summary", "month", "2020-03", "--format", format, "--language", language, "--out", path]
            #expect(try await office.hotline.run(command + options).code == 0)
        }
        for options in [["--where", "department=城管分局"], ["--by", "department"]] {
            try await print(options)
            #expect(try await office("lint", path, "--recount").code == 0)
        }
        try await print()
        #expect(try await office("lint", path, "--recount").code == 0)
        // What is imported later changes nothing, since the reference says the run.
        let later = try office.export("12345_20200304.csv", [.init(number: "A3", received: "2020-03-03 09:30:00")])
        #expect(try await office("import", later).code == 0)
        #expect(try await office("lint", path, "--recount").code == 0)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("50.00", with: "60.00").write(toFile: path, atomically: true, encoding: .utf8)
        let run = try await office("lint", path, "--recount", "--language", "en")
        #expect(run.code == 2 && run.output.contains("The database says 50.00; printed 60.00."))
    }

    @Test func `lint counts nothing again that prints no reference, or other words than are printed here`() async throws {
        let office = try await office(Self.withoutPrograms)
        let path = try office.write("bulletin.txt", "全年共受理信件3130宗。\n".utf8)
        let foreign = try await office("lint", path, "--recount")
        #expect(foreign.code == 64 && foreign.errors.contains("prints no reference"))
        #expect(try await office("publish", "month", "2020-03", "--override", "急用").code == 0)
        #expect(try await office("editions", "export", "1", "--out", path).code == 0)
        let overridden = try await office("lint", path, "--recount")
        #expect(overridden.code == 1 && overridden.errors.contains("--against compares with an edition"))
    }

    @Test(arguments: ["text", "markdown", "html", "json", "csv"])
    func `lint against an edition finds a wrong digit and passes the untouched file`(format: String) async throws {
        let office = try await office(Self.withoutPrograms)
        #expect(try await office("publish", "range", "2020-03-02", "2020-03-04").code == 0)
        let path = "\(office.folder)/edition"
        #expect(try await office("editions", "export", "1", "--format", format, "--out", path).code == 0)
        #expect(try await office("lint", path, "--against", "1").code == 0)
        var bytes = try Data(contentsOf: URL(filePath: path))
        let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
        let step = digits.count / 12
        for index in stride(from: 0, to: digits.count, by: max(step, 1)) {
            let kept = bytes[digits[index]]
            bytes[digits[index]] = kept == 0x39 ? 0x30 : kept + 1
            try bytes.write(to: URL(filePath: path))
            let run = try await office("lint", path, "--against", "1", "--language", "en")
            #expect(run.code == 2 && run.output.contains("The edition says "), "digit \(index)")
            bytes[digits[index]] = kept
        }
        #expect(try await office("lint", path, "--against", "2").code == 1)
    }
}
