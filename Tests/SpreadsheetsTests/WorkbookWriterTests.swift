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
}
