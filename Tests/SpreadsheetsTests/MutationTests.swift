import Foundation
@testable import Spreadsheets
import Testing

/// Fixtures, changed at random: whatever comes of it is read or refused, and never crashes or hangs. The seeds are fixed; a longer
/// run is made with HOTLINE_FUZZ_ROUNDS.
@Suite(.timeLimit(.minutes(30))) struct MutationTests {
    private static let rounds = ProcessInfo.processInfo.environment["HOTLINE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 150
    private static let seed = ProcessInfo.processInfo.environment["HOTLINE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 12345

    /// Reads everything and checks what must hold of any record.
    private func read(_ bytes: [UInt8]) throws {
        let file = try Spreadsheet(FileBytes(bytes), maximumCellBytes: 10_000)
        for index in file.sheetNames.indices {
            var line = 0
            var isFirst = true
            try file.sheet(at: index).forEachRecord { record in
                // The names of JSON objects stand on the first object's line, and faults may come before it.
                let isNames = isFirst && (file.format == .json || file.format == .jsonLines)
                isFirst = false
                let isBehind = record.line > line || isNames || file.format == .json || file.format == .jsonLines
                if !isBehind { throw Broken.order(record.line) }
                line = record.line
                if record.count > SizeLimit.columns.value { throw Broken.width(record.count) }
                let row = try record.row
                if row.cells.contains(where: { $0.utf8.contains(0) }) { throw Broken.nul }
                if record.raw.utf8.count > record.rawByteCount { throw Broken.raw }
            }
        }
    }

    private enum Broken: Error { case order(Int), width(Int), nul, raw }

    /// Keeps what is being read where it can be found after a crash.
    private func check(_ bytes: [UInt8], _ name: String, round: Int) {
        if let folder = ProcessInfo.processInfo.environment["HOTLINE_FUZZ_FOLDER"] {
            try? Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name.replacing("/", with: "-"))"))
        }
        let start = ContinuousClock.now
        do {
            try read(bytes)
        } catch is SpreadsheetError {
        } catch {
            Issue.record("\(name), round \(round): \(error)")
        }
        // Of a few kilobytes a loaded machine makes less than a second.
        if start.duration(to: .now) > .seconds(10) { Issue.record("\(name), round \(round): hangs") }
    }

    @Test(arguments: [
        "title-above-header.csv", "semicolons-with-commas-inside.csv", "text-after-closing-quote.csv",
        "json/late-name-and-every-kind.jsonl", "json/array.json", "json/bad-lines.jsonl", "pages/gbk-table-named.xls", "pages/spans.html", "pages/tables-within-tables.html",
        "pages/excel-2003.xml", "archives/two-members.csv.gz", "archives/one-file-and-a-mac.zip", "workbooks/xlsxwriter.xlsx",
    ])
    func `A changed file is read or refused`(name: String) throws {
        let original = try fixture(name).withUnsafeBytes { Array($0) }
        var mutation = Mutation(seed: Self.seed)
        for round in 0..<Self.rounds { check(mutation.change(original), name, round: round) }
    }

    @Test(arguments: [
        "xlsxwriter", "openpyxl", "two-row-header-with-merged-cells", "phonetic-and-rich-texts", "escapes",
        "gaps-and-rows-without-references", "utf16-parts",
    ])
    func `A workbook with a changed part is read or refused`(name: String) throws {
        let members = try StoredZip.members(of: fixture("workbooks/\(name).xlsx"))
        let relevant = members.indices.filter { index in
            ["sheet", "workbook", "sharedStrings", "styles", "rels"].contains { members[index].name.contains($0) }
        }
        var mutation = Mutation(seed: Self.seed)
        for round in 0..<Self.rounds {
            var changed = members
            let index = relevant[mutation.number(below: relevant.count)]
            changed[index].data = mutation.change(members[index].data)
            check(StoredZip.bytes(changed), name, round: round)
        }
    }
}
