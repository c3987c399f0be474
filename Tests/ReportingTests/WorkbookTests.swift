@testable import Reporting
import Spreadsheets
import Testing
import TestSupport
import Tickets

@Suite struct WorkbookTests {
    @Test(arguments: Language.allCases)
    func `a workbook holds one table a sheet as recorded`(language: Language) async throws {
        let bytes = try await SummaryFormat.xlsx.render(try annualSummary(), language: language)
        try expectSnapshot(try text(of: bytes), "year-2020.\(language.rawValue).xlsx.text")
    }

    @Test func `the same summary gives the same bytes`() async throws {
        let summary = try monthlySummary()
        #expect(try await SummaryFormat.xlsx.render(summary) == SummaryFormat.xlsx.render(summary))
    }

    @Test func `counts, rates and dates are numbers, and a name that begins like a formula is text`() async throws {
        let workbook = try Spreadsheet(FileBytes(try await SummaryFormat.xlsx.render(try monthlySummary())))
        var names: [String] = []
        try workbook.sheet(named: "按承办单位（主办）").forEachRecord { record in
            names.append((try? record.string(0)) ?? "")
            guard names.count > 1 else { return }
            #expect(record.kind(0) == .text)
            #expect((1...3).allSatisfy { record.kind($0) == .number })
        }
        #expect(names.contains("=cmd|' /C calc'!A0"))
        var first = ""
        try workbook.sheet(named: "说明").forEachRecord { record in
            if (try? record.string(0)) == "首日" { first = (try? record.string(1)) ?? "" }
        }
        #expect(first == "2020-05-01")
    }

    @Test func `names of sheets are not too long and all different, in both languages`() throws {
        for language in Language.allCases {
            let page = SummaryPage(summary: try annualSummary(), language: language, breakdown: nil, rowLimit: nil).page
            let names = XLSXRenderer(language: language).sheets(of: page).map(\.name)
            #expect(Set(names).count == names.count && names.allSatisfy { (1...31).contains($0.count) })
        }
    }

    @Test func `a period without data still has its notes`() async throws {
        let bytes = try await SummaryFormat.xlsx.render(try summary(of: .month(5, of: 2020)) { _ in nil })
        #expect(try text(of: bytes).contains("注意 | 无数据"))
    }

    /// Every sheet's rows, cells between bars.
    private func text(of bytes: [UInt8]) throws -> String {
        let workbook = try Spreadsheet(FileBytes(bytes))
        var lines: [String] = []
        for name in workbook.sheetNames {
            let sheet = try workbook.sheet(named: name)
            lines.append("# \(name)")
            try sheet.forEachRecord { record in
                lines.append((0..<record.count).map { (try? record.string($0)) ?? "" }.joined(separator: " | "))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
