import Postgres
import Spreadsheets
import Testing
import TestSupport
import Tickets
@testable import Ingestion
@testable import TicketStore

/// A plain row is packed from its bytes; the ticket that it stands for is the one that decoding makes.
@Suite(.verifiedTallies) struct PlainRowsTests {
    /// Cells of every kind, usual and unusual, for each column.
    private static let cells: [(header: String, cells: [String])] = [
        ("工单编号", ["T1", "082608130849318240", " A-7 ", "８８", "B2-HBD1", "1E17", "826.0", "NULL", "9E-5", "", "'66", "77"]),
        ("受理时间", ["2020-03-02 09:00:00", "2020-03-02 09:00:00", "2020/3/2 9:00", "2020-03-01", "", "43:05.0"]),
        ("办理期限", ["2020-03-09 18:00:00", "2020-03-09 18:00:00", "2020-03-01 18:00:00", "2020-03-09", "", "无"]),
        ("办结时间", ["", "2020-03-04 10:00:00", "2020-03-01 10:00:00", "2020-03-04", "soon"]),
        ("诉求类型", ["投诉", "咨询类", " 投诉 ", "没听说过", "", "未分类"]),
        ("工单状态", ["办理中", "已办结", "在办", "作废", "", "奇怪", "办理中（已延期）"]),
        ("承办单位", ["第1办理单位", "甲、乙", "甲、", "", " 甲 "]),
        ("联系电话", ["", "1380000", "１３８"]),
        ("满意度", ["", "", "", "满意"]),
        ("诉求标题", ["路灯不亮，已三日", "\u{3000}", "x"]),
        ("没人认识的列", ["", "", "", "有"]),
    ]

    private static func text(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        let columns = cells.filter { column in
            ["工单编号", "受理时间"].contains(column.header) || Int.random(in: 0..<5, using: &generator) > 0
        }
        let lines = (0..<400).map { _ in
            columns.map { column in
                // Mostly the usual cell, so that there are rows without anything unusual.
                Int.random(in: 0..<4, using: &generator) > 0 ? column.cells[0] : column.cells.randomElement(using: &generator) ?? ""
            }.joined(separator: ",")
        }
        return ([columns.map(\.header).joined(separator: ",")] + lines).joined(separator: "\n")
    }

    private static func batch(_ text: String, packs: Bool) throws -> (DecodedBatch, DecodedExport) {
        let decoding = try ExportDecoder(profile: .builtIn, zone: .shanghai).open(FileBytes(Array(text.utf8)))
        decoding.packsPlainRows = packs
        return (try #require(try decoding.next(limit: .max)), decoding.outline)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `packed or not, a file says the same`(seed: UInt64) throws {
        let text = Self.text(seed: seed)
        let (packed, outline) = try Self.batch(text, packs: true), (whole, expected) = try Self.batch(text, packs: false)
        #expect(whole.plain.rows.isEmpty && whole.rows.count > 100)
        #expect(packed.everyRow.count == whole.rows.count)
        for (one, other) in zip(packed.everyRow, whole.rows) where one != other { Issue.record("\(one) is not \(other)") }
        #expect(packed.rejections == whole.rejections && packed.skipped == whole.skipped)
        #expect(outline.unknownCategories == expected.unknownCategories)
        for row in packed.plain.rows {
            let ticket = packed.plain.unpacked(row).ticket
            #expect(row.contentHash == ticket.contentHash && row.number == ticket.number.seenHash)
        }
    }

    @Test func `the usual row of an export is plain`() throws {
        let text = "工单编号,受理时间,办理期限,办结时间,诉求类型,工单状态\n1,2020-03-02 09:00:00,2020-03-09 18:00:00,2020-03-04 10:00:00,投诉,已办结\n"
        let batch = try Self.batch(text, packs: true).0
        #expect(batch.plain.rows.count == 1 && batch.rows.isEmpty)
        let row = try #require(batch.plain.rows.first)
        // 投诉 is the label of the category, and 已办结 the status of closed tickets.
        #expect(batch.plain.text(.category, of: row) == nil && batch.plain.text(.status, of: row) == nil)
        #expect(batch.plain.text(.number, of: row).map { String(decoding: $0, as: UTF8.self) } == "1")
    }

    /// With deadlines computed by the office's rules, as they are for the tickets of today.
    @Test(arguments: ["2024-03-04", "2020-03-02"])
    func `a plain row is stored as its ticket would be`(day: String) async throws {
        let text = "工单编号,受理时间,办理期限,办结时间,诉求类型,工单状态,所属社区,诉求标题,承办单位\n"
            + "1,\(day) 09:00:00,\(day) 18:00:00,\(day) 10:00:00,投诉,已办结,第1社区,灯,甲\n2,\(day) 09:00:00,\(day) 18:00:00,,,,,,\n"
        var stored: [[String]] = []
        for packs in [true, false] {
            let store = try await TestDatabase.make().store
            let (batch, outline) = try Self.batch(text, packs: packs)
            var export = ImportedExport(exportedAt: Instant(seconds: 1_900_000_000), startedAt: Instant(seconds: 0))
            (export.source, export.profile, export.columns) = ("s", "p", outline.columns)
            let sent = export
            try await store.run { connection in
                var batches = [ExportBatch(batch)]
                _ = try Importing.run(sent, zone: .shanghai, on: connection) { batches.popLast() }
            }
            stored.append(try await store.run { connection in
                try connection.rows("select to_jsonb(t)::text from ticket t order by number") { row throws(PostgresError) in
                    try row.decode(0)
                }
            })
        }
        #expect(stored[0] == stored[1] && stored[0].count == 2)
    }
}
