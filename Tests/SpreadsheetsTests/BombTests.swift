import Foundation
@testable import Spreadsheets
import Testing

/// Files that are small and want to be large. They run one after the other, so that the memory is theirs.
@Suite(.serialized, .timeLimit(.minutes(1))) struct BombTests {
    private static let bombs: [(name: String, error: SpreadsheetError)] = [
        ("billion-laughs.xlsx", .documentType(part: "xl/worksheets/sheet1.xml")),
        ("billion-laughs-in-shared-strings.xlsx", .documentType(part: "xl/sharedStrings.xml")),
        ("external-entity.xlsx", .documentType(part: "xl/worksheets/sheet1.xml")),
        ("undeclared-entity.xlsx", .malformed(.xlsx, part: "xl/worksheets/sheet1.xml", line: 1, column: 126)),
        ("column-475254.xlsx", .tooLarge(.columns, allowed: 16_384)), ("million-columns.xlsx", .tooLarge(.columns, allowed: 16_384)),
        ("row-2147483648.xlsx", .tooLarge(.rows, allowed: 1_048_576)), ("deep-markup.xlsx", .tooLarge(.markupDepth, allowed: 512)),
        ("tag-of-a-megabyte.xlsx", .tooLarge(.tagBytes, allowed: 256 << 10)),
        ("thousand-attributes.xlsx", .tooLarge(.attributes, allowed: 1_000)),
        ("thousand-attributes.html", .tooLarge(.attributes, allowed: 1_000)),
        ("widest-cells-in-many-rows.xlsx", .tooLarge(.cells, allowed: 128 << 20)),
        ("shared-string-referred-to-often.xlsx", .tooLarge(.sheetText, allowed: 1 << 30)),
        ("merged-over-everything.xlsx", .tooLarge(.mergedCells, allowed: 16 << 20)),
        ("declares-three-gigabytes.xlsx", .tooLarge(.sheetBytes, allowed: 64 << 20)),
        ("shared-strings-declare-three-gigabytes.xlsx", .tooLarge(.sharedStringBytes, allowed: 64 << 20)),
        ("declares-less-than-it-holds.zip", .damagedArchive(part: "a.csv", cause: "it is longer than declared")),
        ("sixty-eight-megabytes-of-zeros.zip", .tooLarge(.unpackedBytes, allowed: 64 << 20)),
        ("sixty-four-megabytes-of-commas.gz", .tooLarge(.columns, allowed: 16_384)),
        ("spans.html", .tooLarge(.spannedCells, allowed: 1 << 20)), ("deep-markup.html", .tooLarge(.markupDepth, allowed: 512)),
    ]

    /// The most memory that this process ever had, in mebibytes.
    private func peakMebibytes() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss >> 10
    }

    private func expect(_ bytes: FileBytes, _ name: String, toBeRefusedWith error: SpreadsheetError) {
        let before = peakMebibytes()
        #expect(refusal(bytes) == error, "\(name)")
        #expect(peakMebibytes() - before < 160, "\(name)")
    }

    @Test(arguments: bombs)
    func `A bomb is refused within little memory`(name: String, error: SpreadsheetError) throws {
        expect(try fixture("bombs/\(name)"), name, toBeRefusedWith: error)
    }

    @Test func `Gigabytes in a gzip file of megabytes are refused before they take memory`() throws {
        let member = try fixture("bombs/sixty-four-megabytes-of-commas.gz").withUnsafeBytes { Array($0) }
        let bomb = FileBytes(Array(repeatElement(member, count: 50).joined()))
        // 200 times what is packed.
        expect(bomb, "fifty members", toBeRefusedWith: .tooLarge(.unpackedBytes, allowed: bomb.count * 200))
    }

    @Test func `Many names in many objects are refused, as nearly all of their cells would be empty`() {
        let text = (0..<20_000).map { "{\"k\($0 % 8_000)\":1}\n" }.joined()
        #expect(refusal(FileBytes(Array(text.utf8))) == .tooLarge(.cells, allowed: 128 << 20))
    }

    @Test func `What a limit allows grows with the file, from 64 mebibytes to its ceiling`() {
        #expect(SizeLimit.sheetBytes.unpacked(from: 0) == 64 << 20)
        #expect(SizeLimit.sheetBytes.unpacked(from: 1 << 20) == 200 << 20)
        #expect(SizeLimit.sheetBytes.unpacked(from: 1 << 30) == 2 << 30)
        #expect(SizeLimit.sheetBytes.unpacked(from: .max) == 2 << 30)
    }

    @Test func `An archive of too many files is refused before its directory is read`() {
        let header: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        let bytes = [0x50, 0x4B, 0x03, 0x04] + Array(repeatElement(header, count: 65_536).joined())
        #expect(refusal(FileBytes(bytes)) == .tooLarge(.archiveMembers, allowed: 65_535))
    }

    @Test func `Every refusal says what to do`() {
        for limit in SizeLimit.allCases {
            let error = SpreadsheetError.tooLarge(limit, allowed: limit.value)
            #expect(error.description.hasPrefix("The file has more than \(limit.value) "))
            #expect(error.hint.contains("CSV"))
        }
    }
}
