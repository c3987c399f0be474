import Foundation
@testable import Spreadsheets
import Testing
import TestSupport

/// Real files against what Python's csv module reads from them (an empty line has no cell there, and one here; none of these has one).
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct RealExportTests {
    private struct Shape: Equatable {
        /// Without the header.
        var records: Int
        var columns: Int
        var ragged: Int
        var characters: Int
    }

    /// Ragged records and characters are counted by cells' Unicode scalars, as Python's `len` does.
    private func shape(of reader: DelimitedReader) throws -> Shape {
        var shape = Shape(records: -1, columns: 0, ragged: 0, characters: 0)
        try reader.forEachRecord { record in
            if shape.records < 0 { shape.columns = record.count }
            shape.records += 1
            if record.count != shape.columns { shape.ragged += 1 }
            for index in 0..<record.count { shape.characters += try record.string(index).unicodeScalars.count }
        }
        return shape
    }

    private func open(_ file: String) throws -> DelimitedReader {
        try DelimitedReader(FileBytes(path: "\(SharedData.folder.path)/\(file)"))
    }

    @Test func `Daily exports have the encoding and the rows that are expected`() throws {
        let characters = ["12345_20110701.csv": 64_304, "12345_20110702.csv": 10_853, "12345_20110703.csv": 7_642,
                          "12345_20110704.csv": 20_140, "12345_20110707.csv": 90_683]
        let expected = try #require(try SharedData.json("daily-exports-zh/expected.json") as? [[String: Any]])
        var checked = 0
        for entry in expected {
            let file = try #require(entry["file"] as? String)
            guard file.hasSuffix(".csv") else { continue }
            let reader = try open("daily-exports-zh/\(file)")
            #expect(reader.encoding.rawValue == entry["encoding"] as? String, "\(file)")
            let rows = try #require(entry["rows"] as? Int)
            #expect(try shape(of: reader) == Shape(records: rows, columns: 11, ragged: 0, characters: characters[file] ?? 0), "\(file)")
            checked += 1
        }
        #expect(checked == 5)
    }

    @Test func `Format variants have the records, columns and ragged rows that are expected`() throws {
        let expected = try #require(try SharedData.json("format-variants/expected.json") as? [String: [String: Any]])
        var checked = 0
        for (file, entry) in expected where file.hasSuffix(".csv") || file.hasSuffix(".tsv") {
            let reader = try open("format-variants/\(file)")
            let found = try shape(of: reader)
            #expect(reader.delimiter == (file.hasSuffix(".tsv") ? .tab : .comma), "\(file)")
            #expect(found.records == entry["records"] as? Int, "\(file)")
            #expect(found.columns == entry["columns"] as? Int, "\(file)")
            #expect(found.ragged == entry["ragged_records"] as? Int, "\(file)")
            #expect(try reader.rows().last?.line == entry["physical_lines"] as? Int, "\(file)")
            checked += 1
        }
        #expect(checked == 13)
    }

    @Test(arguments: [
        ("la-2018/2018_mini_head1000.csv", 1_000, 39, 330_679), ("nyc-2020q1/nyc311_2020q1.csv", 3_106, 20, 1_509_002),
        ("boston-2013/filtered_2013.csv", 3_095, 30, 1_265_729),
    ])
    func `American exports have the rows and characters that Python counts`(file: String, rows: Int, columns: Int, characters: Int) throws {
        #expect(try shape(of: open(file)) == Shape(records: rows, columns: columns, ragged: 0, characters: characters))
    }

    @Test(arguments: ["nyc-2020q1", "boston-2013"])
    func `Rows and columns agree with the reference`(folder: String) throws {
        let reference = try #require(try SharedData.json("\(folder)/reference.json") as? [String: Any])
        let file = try #require((reference["files"] as? [String: Any])?.keys.first)
        let reader = try open("\(folder)/\(file)")
        #expect(try reader.rows(limit: 1).first?.cells == reference["original_columns"] as? [String])
        #expect(try shape(of: reader).records == reference["rows"] as? Int)
    }

    @Test func `Daily workbooks and JSON Lines have the rows that are expected`() throws {
        let daily = try #require(try SharedData.json("daily-exports-zh/expected.json") as? [[String: Any]])
        let workbooks = daily.filter { ($0["file"] as? String)?.hasSuffix(".xlsx") == true }
        #expect(workbooks.count == 2)
        for entry in workbooks {
            let file = try Spreadsheet(FileBytes(path: "\(SharedData.folder.path)/daily-exports-zh/\(entry["file"] ?? "")"))
            #expect(file.format == .xlsx)
            #expect(file.encoding.rawValue == entry["encoding"] as? String)
            let rows = try file.sheet(at: 0).rows()
            #expect(rows.count - 1 == entry["rows"] as? Int)
            #expect(rows.map(\.line) == Array(1...rows.count))
        }
        let variants = try #require(try SharedData.json("format-variants/expected.json") as? [String: [String: Any]])
        let lines = variants.filter { $0.key.hasSuffix(".jsonl") }
        #expect(lines.count == 3)
        for (name, entry) in lines {
            let file = try Spreadsheet(FileBytes(path: "\(SharedData.folder.path)/format-variants/\(name)"))
            #expect(file.format == .jsonLines)
            let rows = try file.sheet(at: 0).rows()
            #expect(rows.count - 1 == entry["records"] as? Int)
            #expect(rows.dropFirst().map(\.line) == Array(1..<rows.count))
        }
    }
}
