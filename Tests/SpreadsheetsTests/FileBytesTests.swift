import Foundation
@testable import Spreadsheets
import Testing

@Suite struct FileBytesTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("sheets-\(UUID().uuidString).csv").path

    private func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

    @Test(arguments: [0, 1_000]) func `A file reads the same copied or mapped`(mappingAbove: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write("编号,内容\n1,路灯\n")
        let rows = try DelimitedReader(FileBytes(path: path, mappingAbove: mappingAbove)).rows()
        #expect(rows.map(\.cells) == [["编号", "内容"], ["1", "路灯"]])
    }

    @Test func `A missing file, a folder and a pipe are told apart`() throws {
        #expect(throws: SpreadsheetError.noSuchFile(path: path)) { try FileBytes(path: path) }
        #expect(throws: SpreadsheetError.isDirectory(path: "/tmp")) { try FileBytes(path: "/tmp") }
        defer { unlink(path) }
        try #require(mkfifo(path, 0o600) == 0)
        #expect(throws: SpreadsheetError.cannotRead(path: path, cause: "not a regular file")) { try FileBytes(path: path) }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func `A file without read permission is refused`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write("a")
        try #require(chmod(path, 0) == 0)
        #expect(throws: SpreadsheetError.notReadable(path: path)) { try FileBytes(path: path) }
    }

    @Test func `The system's refusals are put into words`() {
        #expect(FileStatus.refusal(EACCES, "a.csv") == .notReadable(path: "a.csv"))
        #expect(FileStatus.refusal(EIO, "a.csv") == .cannotRead(path: "a.csv", cause: "Input/output error"))
    }

    @Test func `A mapped file that grows while it is read is reported at the end`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write("a\nb\n")
        let reader = try DelimitedReader(FileBytes(path: path, mappingAbove: 0))
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("c\n".utf8))
        try handle.close()
        #expect(throws: SpreadsheetError.changedWhileReading(path: path, bytesBefore: 4, bytesAfter: 6)) { try reader.rows() }
    }

    @Test func `A copied file may be cut short without harm`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write("a\nb\n")
        let reader = try DelimitedReader(FileBytes(path: path))
        try #require(truncate(path, 0) == 0)
        #expect(try reader.rows().count == 2)
    }
}

/// A file is looked through in pieces, whose borders fall anywhere.
@Suite struct PieceTests {
    /// A Chinese character of three bytes that begins one, two or three bytes before the border, or at it.
    @Test(arguments: 0...3)
    func `a character across the border of two pieces is one character`(before: Int) {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: FileBytes.pieceSize + 10)
        let place = FileBytes.pieceSize - before
        bytes.replaceSubrange(place..<place + 3, with: Array("市".utf8))
        #expect(firstInvalidUTF8(in: FileBytes(bytes)) == nil)
        bytes[place + 1] = UInt8(ascii: "a")
        #expect(firstInvalidUTF8(in: FileBytes(bytes)) == place)
    }

    @Test func `bad bytes and NULs are found with their place in the whole file`() {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: FileBytes.pieceSize * 2 + 5)
        bytes[FileBytes.pieceSize + 3] = 0x80
        bytes[FileBytes.pieceSize * 2 + 1] = 0
        #expect(firstInvalidUTF8(in: FileBytes(bytes)) == FileBytes.pieceSize + 3)
        #expect(offsetOfNUL(in: FileBytes(bytes)) == FileBytes.pieceSize * 2 + 1)
        for place in FileBytes.pieceSize - 6..<FileBytes.pieceSize + 6 { bytes[place] = 0x80 }
        #expect(firstInvalidUTF8(in: FileBytes(bytes)) == FileBytes.pieceSize - 6)
    }

    @Test func `a mapped file is the same after its memory was given back`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lines = (0..<400_000).map { "\($0),市民来电\($0 % 7)" }.joined(separator: "\n")
        try Data(lines.utf8).write(to: URL(filePath: path))
        let mapped = try FileBytes(path: path, mappingAbove: 0)
        var sum = 0, count = 0
        try DelimitedReader(mapped).forEachRecord { record in
            count += 1
            sum += Int(try record.string(0)) ?? 0
        }
        #expect(count == 400_000 && sum == 400_000 * 399_999 / 2)
    }
}
