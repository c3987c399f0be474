@testable import Spreadsheets
import Testing

@Suite struct ContainerTests {
    private let csv = [["工单编号", "受理时间"], ["001", "2026-05-06"]]

    @Test func `A gzip file is what it holds, in one member or several`() throws {
        #expect(try spreadsheet("archives/export.csv.gz").containers == [.gzip])
        #expect(try spreadsheet("archives/export.csv.gz").format == .csv)
        #expect(try texts("archives/export.csv.gz") == csv)
        #expect(try texts("archives/two-members.csv.gz") == csv + [["002", "2026-05-07"]])
        #expect(try texts("archives/zeros-behind.csv.gz") == csv)
    }

    @Test func `A zip file is the one file in it, whatever a Mac adds`() throws {
        #expect(try spreadsheet("archives/one-file-and-a-mac.zip").containers == [.zip(member: "export/12345.csv")])
        #expect(try texts("archives/one-file-and-a-mac.zip") == csv)
        #expect(try spreadsheet("archives/name-in-gbk.zip").containers == [.zip(member: "工单1.csv")])
        #expect(try spreadsheet("archives/workbook-inside.zip").format == .xlsx)
        #expect(try texts("archives/workbook-inside.zip").count == 3)
        #expect(try spreadsheet("archives/zip-inside.gz").containers == [.gzip, .zip(member: "export/12345.csv")])
    }

    @Test(arguments: [
        ("two-files.zip", SpreadsheetError.severalFiles(names: ["a.csv", "b.csv"])), ("no-file.zip", .noFileInside),
        ("password.zip", .encrypted),
        ("cut-short.csv.gz", .damagedArchive(part: nil, cause: "it ends too early")),
        ("flipped-byte.csv.gz", .damagedArchive(part: nil, cause: "incorrect data check")),
        ("rubbish-behind.csv.gz", .damagedArchive(part: nil, cause: "incorrect header check")),
        ("six-times.gz", .tooLarge(.nestedContainers, allowed: 3)),
    ])
    func `What cannot be taken out is refused`(name: String, error: SpreadsheetError) throws {
        #expect(try refusal("archives/\(name)") == error)
    }

    @Test func `Several files are named in the refusal`() throws {
        #expect(try refusal("archives/two-files.zip")?.description == "The archive holds 2 files: a.csv, b.csv.")
    }

    @Test(arguments: [
        ("excel-97.xls", SpreadsheetError.foreignFormat(.xls)), ("password-is-12345.xlsx", .encrypted),
        ("binary.xlsb", .foreignFormat(.xlsb)), ("libreoffice.ods", .foreignFormat(.ods)), ("letter.docx", .foreignFormat(.otherOffice)),
    ])
    func `Formats that are not read are known, and the remedy is named`(name: String, error: SpreadsheetError) throws {
        let found = try refusal("foreign/\(name)")
        #expect(found == error)
        #expect(found?.hint.contains(".xlsx") == true)
    }

    @Test(arguments: [
        ("%PDF-1.7\n", ForeignFormat.pdf), ("{\\rtf1", .rtf), ("MIME-Version: 1.0\r\n", .webArchive), ("Rar!\u{1A}\u{07}\u{0}", .rar),
    ])
    func `Other files are known by their first bytes`(start: String, format: ForeignFormat) {
        #expect(refusal(FileBytes(Array(start.utf8))) == .foreignFormat(format))
    }
}
