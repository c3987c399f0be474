import Foundation
import Testing

/// Files that are no exports: said clearly, refused with the documented code, and nothing of them is left.
struct BadInputTests {
    struct Refused: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        /// A part of what stderr says.
        var said: String

        init(_ name: String, _ text: String, said: String) {
            self.init(name, Array(text.utf8), said: said)
        }

        init(_ name: String, _ bytes: [UInt8], said: String) {
            (self.name, self.bytes, self.said) = (name, bytes, said)
        }

        var testDescription: String { name }
    }

    private static let good = Export.text([.init(number: "A1")])

    static let refused: [Refused] = [
        Refused("empty.csv", "", said: "empty"),
        Refused("only-a-mark.csv", [0xEF, 0xBB, 0xBF], said: "empty"),
        Refused("blank-lines.csv", "\r\n \r\n", said: "empty"),
        Refused("no-header.csv", "A1,投诉,2020-03-01 10:00:00\r\n", said: "No header"),
        Refused("header-on-line-21.csv", String(repeating: "统计表\r\n", count: 20) + good, said: "No header"),
        Refused("no-receipt.csv", "工单编号,诉求类型\r\nA1,投诉\r\n", said: "受理时间"),
        Refused("no-number.csv", "受理时间,诉求类型\r\n2020-03-01,投诉\r\n", said: "工单编号"),
        Refused("nul.csv", Array(good.utf8) + [0], said: "NUL"),
        Refused("utf-16-without-mark.csv", good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, said: "NUL"),
        Refused("broken-utf-8.csv", Array(good.utf8) + [0xE5, 0xB7, 0x0D, 0x0A], said: "Line 3"),
        Refused("neither-utf-8-nor-gb18030.csv", Array("ticket_no,received_at\r\n".utf8) + [0x41, 0xFF, 0x2C], said: "0xFF"),
        Refused("unclosed-quote.csv", Export.header + "A1,投诉,\"路灯,,,,2020-03-01,,,\r\n" + String(repeating: "A2,,,,,,2020-03-01,,,\r\n", count: 3),
                said: "Line 2"),
    ]

    @Test(arguments: refused)
    func `a file that is no export is refused, and nothing of it is left`(file: Refused) async throws {
        let office = try Office()
        let run = try await office("import", try office.write(file.name, file.bytes), "--format", "json")
        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("\nTry: "), "\(run.errors)")
        #expect(run.errors.contains(file.name) && run.errors.contains(file.said), "\(run.errors)")
        #expect(try await office("imports", "list", "--format", "json").output.filter { !$0.isWhitespace } == "[]")
    }

    @Test func `a path that leads nowhere or to a folder is refused, and the files beside it are loaded`() async throws {
        let office = try Office()
        let run = try await office("import", "/no/such.csv", try office.export("12345_20200302.csv", [.init(number: "A1")]), office.folder,
                                   "--format", "json")
        #expect(run.code == 1)
        #expect(try run.imports().map(\.inserted) == [1])
        #expect(run.errors.contains("no file /no/such.csv") && run.errors.contains("is a directory"))
    }

    @Test func `a row that cannot be read is rejected with its line and reason, masked, and the others are loaded`() async throws {
        let office = try Office()
        let long = String(repeating: "长", count: 3_500_000)
        let file = try office.export("12345_20200302.csv", [
            .init(number: "A1", title: "\"三\r\n行\r\n标题\""),
            .init(number: "A2", received: "43:05.0"),
            .init(number: "A3", received: "05/06/2026"),
            .init(number: "A4", received: ""),
            .init(number: "A5", closed: "2020-02-30"),
            .init(number: "8.26081E+17"),
            .init(number: ""),
            .init(number: "A8", title: long),
            .init(number: "A9", status: "办理中,多一格"),
            .init(number: "合计"),
            .init(number: "0826081308493182401"),
        ])
        let run = try await office("import", file, "--format", "json")
        #expect(run.code == 3)
        #expect(try run.imports() == [ImportAnswer(run: 1, rowsRead: 10, inserted: 2, updated: 0, unchanged: 0, stale: 0, rejected: 8, skipped: 1,
                                                   alreadyImported: false)])
        let listed = try await office("imports", "rejects", "1", "--format", "json")
        #expect(listed.code == 0)
        struct Listed: Decodable { var line: Int, reason: String, raw: String }
        let rejects = try JSONDecoder().decode([Listed].self, from: Data(listed.output.utf8))
        #expect(rejects.map { "\($0.line) \($0.reason)" } == [
            "5 unreadable_date", "6 ambiguous_date", "7 missing_received_at", "8 unreadable_date", "9 damaged_ticket_number",
            "10 missing_ticket_number", "11 oversized_cell", "12 ragged_row",
        ])
        #expect(rejects[0].raw.hasPrefix("A2,投诉"))
        for text in [listed.output, run.errors, try await office("imports", "rejects", "1").output] {
            #expect(!text.contains("13800138000") && !text.contains("李某"))
        }
    }

    @Test func `a header without rows is an empty day, and what is odd but readable is loaded and said`() async throws {
        let office = try Office()
        let empty = try await office("import", try office.export("12345_20200301.csv", []), "--format", "json")
        #expect(empty.code == 0)
        #expect(try empty.imports().map(\.rowsRead) == [0])
        let odd = try await office("import", try office.export("12345_20200302.csv", [
            .init(number: "B1", category: "疑难杂症"), .init(number: "B2", closed: "2020-03-01 08:00:00"),
        ]), "--format", "json")
        #expect(odd.code == 0)
        #expect(odd.errors.contains("疑难杂症") && odd.errors.contains("impossible times"))
        let data = try await office("summary", "range", "2020-03-01", "2020-03-03", "--format", "json").summary().data
        #expect(data["days_loaded"] == 2 && data["unclassified"] == 1 && data["impossible_times"] == 1)
    }

    @Test(arguments: [["import"], ["import", "--profile", "no-such-profile", "x.csv"], ["import", "--exported-at", "yesterday", "x.csv"],
                      ["summary", "month", "2020-13"], ["summary", "range", "2020-02-01", "2020-01-01"], ["summary", "year", "2020", "--format", "xml"],
                      ["summary", "year", "2020", "--where", "colour=red"], ["summary", "year", "2020", "--as-of", "soon"], ["no-such-command"]])
    func `a command line that means nothing is a usage error`(arguments: [String]) async throws {
        let run = try await Office().hotline.run(arguments)
        #expect(run.code == 64)
        #expect(run.output.isEmpty && run.errors.hasPrefix("Error: "))
    }
}
