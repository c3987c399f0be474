import Foundation
import Testing
@testable import Spreadsheets

@Suite struct WorkbookWriterTests {
    @Test func `what is written is read back, long numbers as text`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let rows = [["工单编号", "诉求内容", ""], ["0826081308493182401", "=1+1\n<b>&\"", "x"], ["", "", "末"]]
        try WorkbookWriter.write([WorkbookSheet("退回清单", text: rows)], to: path)
        let sheet = try Spreadsheet(FileBytes(path: path)).sheet(at: 0)
        #expect(sheet.name == "退回清单")
        var read: [[String]] = []
        try sheet.forEachRecord { record in
            #expect(record.kind(0) == .text)
            read.append((0..<3).map { (try? record.string($0)) ?? "" })
        }
        #expect(read == rows)
    }

    @Test func `a cell too long for a workbook and a folder that is not there are said`() {
        #expect(throws: WorkbookWritingError.self) {
            try WorkbookWriter.write([WorkbookSheet("s", text: [[String(repeating: "长", count: 32_768)]])],
                                     to: FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path)
        }
        #expect(throws: WorkbookWritingError.self) { try WorkbookWriter.write([WorkbookSheet("s", text: [["a"]])], to: "/nowhere/x.xlsx") }
    }

    @Test func `numbers, shares and days keep their kind, and formulas stay text`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let cells: [WorkbookCell] = [.text("=1+1"), .number(3130, .count), .number(0.9764, .percent), .number(43_831, .day), .empty]
        var sheet = WorkbookSheet("表", header: ["a", "b", "c", "d", "e"], rows: [.init(cells), .init(cells, isTotal: true)])
        sheet.charts = [WorkbookChart(.stackedBars, title: "图", description: "说明", columns: [1], rowCount: 1)]
        sheet.pageHeader = "A&B"
        try WorkbookWriter.write([sheet], title: "题", created: 0, to: path)
        var rows: [[String]] = []
        try Spreadsheet(FileBytes(path: path)).sheet(at: 0).forEachRecord { record in
            rows.append((0..<4).map { (try? record.string($0)) ?? "" })
            if rows.count > 1 { #expect(record.kind(0) == .text && record.kind(1) == .number) }
        }
        #expect(rows == [["a", "b", "c", "d"], ["=1+1", "3130", "0.9764", "2020-01-01"], ["=1+1", "3130", "0.9764", "2020-01-01"]])
    }

    @Test func `a sheet's name that a workbook refuses is said`() {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        for name in ["a/b", String(repeating: "长", count: 32)] {
            #expect(throws: WorkbookWritingError.self) { try WorkbookWriter.write([WorkbookSheet(name, text: [["a"]])], to: path) }
        }
    }
}

@Suite struct ZipWriterTests {
    @Test func `an archive holds its parts and is the same bytes each time`() throws {
        let paths = (0..<2).map { _ in FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip").path }
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        for path in paths { try ZipWriter.write([("甲/b.xml", "<a/>"), ("c", String(repeating: "长", count: 9_999))], to: path) }
        #expect(try Data(contentsOf: URL(filePath: paths[0])) == Data(contentsOf: URL(filePath: paths[1])))
        #expect(try ZipArchive(FileBytes(path: paths[0])).members.map(\.name) == ["甲/b.xml", "c"])
        #expect(throws: ZipWritingError.self) { try ZipWriter.write([("a", "b")], to: "/nowhere/x.zip") }
    }
}
