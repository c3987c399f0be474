import Testing

/// What an export shows, when it happened, and since when we know.
struct KnowledgeTests {
    @Test func `a closing told by a late file is undone on the day whose export shows the ticket open`() async throws {
        let office = try Office()
        let open = [Export.Row(number: "A1")]
        let first = try office.export("12345_20200302.csv", open)
        let third = try office.export("12345_20200304.csv", open)
        let second = try office.export("12345_20200303_补发.csv", [.init(number: "A1", closed: "2020-03-03 10:00:00")])
        let run = try await office("import", first, third, second, "--format", "json")
        #expect(try run.imports().map { [$0.inserted, $0.updated, $0.unchanged, $0.stale] } == [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])

        func figures(_ asOf: String, knownAt: String = "3") async throws -> String {
            let summary = try await office("summary", "month", "2020-03", "--as-of", asOf, "--known-at", knownAt, "--format", "json").summary()
            return "closed \(summary.totals["closed"] ?? -1), reopened \(summary.stock["reopened"] ?? -1), closing \(summary.stock["closing"] ?? -1)"
        }
        #expect(try await figures("2020-03-03") == "closed 1, reopened 0, closing 0")
        #expect(try await figures("2020-03-04 23:59:59") == "closed 1, reopened 0, closing 0")
        #expect(try await figures("2020-03-04") == "closed 0, reopened 1, closing 1")
        #expect(try await figures("2020-03-03", knownAt: "2") == "closed 0, reopened 0, closing 1")
        #expect(try await figures("2020-03-04", knownAt: "2") == "closed 0, reopened 0, closing 1")
    }

    @Test func `the same bytes are one import on one day, and another on another day`() async throws {
        let office = try Office()
        let rows = [Export.Row(number: "A1"), Export.Row(number: "A2", status: "已办结")]
        let (day, same, other) = (try office.export("12345_20200302.csv", rows), try office.export("again_20200302.csv", rows),
                                  try office.export("12345_20200303.csv", rows))
        let imports = try await office("import", day, same, other, "--format", "json").imports()
        #expect(imports.map(\.run) == [1, 1, 2])
        #expect(imports.map(\.alreadyImported) == [false, true, false])
        #expect(imports.map(\.unchanged) == [0, 0, 2])
        let data = try await office("summary", "range", "2020-03-02", "2020-03-04", "--format", "json").summary().data
        #expect(data["imports"] == 2 && data["days_loaded"] == 2 && data["inferred_closings"] == 1)
    }

    @Test func `imports can be taken back one after another, and brought again`() async throws {
        let office = try Office()
        let files = [try office.export("12345_20200302.csv", [.init(number: "A1")]),
                     try office.export("12345_20200303.csv", [.init(number: "A1", closed: "2020-03-03 10:00:00")]),
                     try office.export("12345_20200304.csv", [.init(number: "A1", closed: "2020-03-03 10:00:00", department: "水务中心")])]
        #expect(try await office.hotline.run(["import"] + files).code == 0)
        func closed(_ options: String...) async throws -> Int? {
            try await office.hotline.run(["summary", "month", "2020-03", "--format", "json"] + options).summary().totals["closed"]
        }
        let refused = try await office("imports", "revert", "2")
        #expect(refused.code == 1 && refused.errors.contains("12345_20200304.csv"))
        #expect(try await office("imports", "revert", "3").code == 0)
        #expect(try await office("imports", "revert", "2").code == 0)
        #expect(try await closed() == 0)
        #expect(try await closed("--known-at", "3") == 1)
        let again = try await office("import", files[1], "--format", "json").imports()
        #expect(again.map { "\($0.run) \($0.updated) \($0.alreadyImported)" } == ["6 1 false"])
        #expect(try await closed() == 1)
    }

    @Test func `a period that no export covers has no figures`() async throws {
        let office = try Office()
        #expect(try await office("import", try office.export("12345_20200302.csv", [.init(number: "A1")])).code == 0)
        let summary = try await office("summary", "month", "2019-03", "--format", "json").summary()
        #expect(summary.missing && summary.totals.values.allSatisfy { $0 == 0 })
        #expect(try await office("summary", "month", "2019-03").output.contains("无数据"))
    }

    @Test func `settings change the words, the rates that lead and who is counted`() async throws {
        let office = try Office(["HOTLINE_UNIT": "件", "HOTLINE_HEADLINE": "on_time_of_due", "HOTLINE_EXCLUDED": "void", "HOTLINE_OFFICE": "某镇"])
        let file = try office.export("12345_20200331.csv", [
            .init(number: "A1", closed: "2020-03-20 18:00:00"), .init(number: "A2", closed: "2020-03-20 18:00:01"), .init(number: "A3"),
            .init(number: "A4", status: "作废"),
        ])
        #expect(try await office("import", file).code == 0)
        let summary = try await office("summary", "month", "2020-03", "--format", "json").summary()
        #expect(summary.sentence.contains("某镇12345热线当月共受理信件4件") && summary.sentence.contains("按时办结率（按时/到期）为33.33%（1/3）"))
        #expect(summary.rate("closed_of_received") == "2/3 66.67")
        #expect(summary.stock == ["opening": 0, "received": 4, "reopened": 0, "closed": 2, "excluded": 1, "closing": 1])
        let english = try await office("summary", "month", "2020-03", "--language", "en")
        #expect(english.output.contains("received 4 tickets"))
    }
}
