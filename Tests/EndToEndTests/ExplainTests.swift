import Foundation
import Testing
import TestSupport

/// Figures taken apart, and what has become known, through the command.
struct ExplainTests {
    /// Two days of an office; the second closes a ticket, brings one more and rejects a row.
    private func office() async throws -> Office {
        let office = try Office()
        let files = [try office.export("12345_20200302.csv", [.init(number: "A1"), .init(number: "A2", due: "2020-03-02 12:00:00")]),
                     try office.export("12345_20200303.csv", [
                         .init(number: "A2", due: "2020-03-02 12:00:00", closed: "2020-03-03 10:00:00"),
                         .init(number: "A3", received: "2020-03-03 08:00:00", department: "水务 中心"), .init(number: "A4", received: "?"),
                     ])]
        _ = try await office.hotline.run(["import"] + files)
        return office
    }

    @Test func `a figure is explained by its tickets with file and line, and nothing personal`() async throws {
        let office = try await office()
        let csv = try await office("explain", "month-2020-03@2020-03-03/closed_of_received", "--format", "csv")
        #expect(csv.code == 0 && csv.errors.isEmpty)
        #expect(csv.output.plainCSV == """
            counts_in,number,standing,received_at,due_at,closed_at,event,event_at,hours,run,file,line
            denominator,A1,open_not_due,2020-03-02T09:00:00+08:00,2020-03-20T18:00:00+08:00,,,,,1,12345_20200302.csv,2
            numerator+denominator,A2,closed_late,2020-03-02T09:00:00+08:00,2020-03-02T12:00:00+08:00,2020-03-03T10:00:00+08:00,,,25.0000,2,\
            12345_20200303.csv,2
            denominator,A3,open_not_due,2020-03-03T08:00:00+08:00,2020-03-20T18:00:00+08:00,,,,,2,12345_20200303.csv,3

            """)
        let text = try await office("explain", "month-2020-03/run-1/open_overdue")
        #expect(text.output.contains("month-2020-03/run-1/open_overdue") && text.output.contains("12345_20200302.csv"))
        let rejected = try await office("explain", "month-2020-03/data.rejected_rows", "--format", "json")
        for output in [csv.output, text.output, rejected.output] {
            #expect(!output.contains("李某") && !output.contains("13800138000") && !output.contains("路灯"))
        }
        #expect(rejected.output.contains("\"line\": 4, \"column\": \"受理时间\""))
    }

    @Test func `what a summary prints as a reference can be asked again, and answers the same for ever`() async throws {
        let office = try await office()
        let summary = try await office("summary", "month", "2020-03", "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(summary.output.utf8)) as? [String: Any])
        let rows = try #require(object["by_department"] as? [[String: Any]])
        let reference = try #require(rows.first { $0["key"] as? String == "水务 中心" }?["ref"] as? String)
        #expect(reference == "month-2020-03@2020-03-03/run-2/department=水务%20中心")
        #expect(try await office("summary", "month", "2020-03").output.contains("hotline explain month-2020-03@2020-03-03/run-2/"))
        let asked = try await office("explain", "\(reference)/received", "--format", "csv").output.plainCSV
        #expect(asked.split(separator: "\n").count == 2 && asked.contains("\ncount,A3,"))
        let later = try office.export("12345_20200304.csv", [
            .init(number: "A3", received: "2020-03-03 08:00:00", closed: "2020-03-04 09:00:00"),
        ])
        #expect(try await office("import", later).code == 0)
        #expect(try await office("explain", "\(reference)/received", "--format", "csv").output.plainCSV == asked)
        let list = try await office("explain", reference, "--format", "csv")
        #expect(list.code == 0 && list.output.plainCSV.contains("\n\(reference)/stock.opening,stock.opening,"))
        let file = "\(office.folder)/explained.json"
        let written = try await office("explain", "\(reference)/flow", "--format", "json", "--out", file)
        #expect(written.code == 0 && written.output.isEmpty)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file))) }
    }

    @Test(arguments: ["2020", "year-2020/Received", "month-2020-03/caller=x/received", "month-2020-03@yesterday/received"])
    func `what is no reference is refused as usage, with the way out`(reference: String) async throws {
        let run = try await office()("explain", reference)
        #expect(run.code == 64 && run.output.isEmpty && run.errors.contains("\nTry: "))
    }

    @Test func `a run that does not exist is no answer`() async throws {
        let run = try await office()("explain", "month-2020-03/run-9/received")
        #expect(run.code == 1 && run.output.isEmpty && run.errors.contains("\nTry: "))
    }

    @Test func `the difference between two runs is told cause by cause`() async throws {
        let office = try await office()
        let run = try await office("summary", "month", "2020-03", "--compare-known", "1", "2", "--format", "csv", "--language", "en")
        #expect(run.code == 0 && run.errors.isEmpty)
        let lines = run.output.plainCSV.split(separator: "\n")
        let causes = "late_arrivals,closings,reopenings,corrections,deadline_changes,reclassified,withdrawn,reverted"
        #expect(lines.prefix(4) == ["figure,label,before,\(causes),after",
                                    "received,Received,2,1,0,0,0,0,0,0,0,3", "closed,Closed,0,0,1,0,0,0,0,0,0,1",
                                    "open_overdue,\"Open, overdue\",1,0,-1,0,0,0,0,0,0,0"])
        for wrong in [["2", "1"], ["1"], ["1", "2", "--known-at", "1"]] {
            #expect(try await office.hotline.run(["summary", "month", "2020-03", "--compare-known"] + wrong).code == 64)
        }
    }
}
