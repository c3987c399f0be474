@testable import Spreadsheets
import Testing
import TestSupport

@Suite struct TextEncodingTests {
    private func detect(_ bytes: [UInt8]) throws -> TextEncoding { try TextEncoding.detect(FileBytes(bytes)) }

    @Test func `A byte order mark decides, and is not text`() throws {
        for encoding in [TextEncoding.utf8BOM, .utf16LE, .utf16BE] {
            let reader = try DelimitedReader(FileBytes(encoded(Array("编号,😀\n".utf8), as: encoding)))
            #expect(reader.encoding == encoding)
            #expect(try reader.rows() == [SheetRow(line: 1, cells: ["编号", "😀"])])
        }
    }

    @Test func `ASCII and UTF-8 are UTF-8, Chinese two-byte text is GB18030`() throws {
        #expect(try detect(Array("a,b\n".utf8)) == .utf8)
        #expect(try detect(Array("工单,é\n".utf8)) == .utf8)
        #expect(try detect([0xB9, 0xA4, 0xB5, 0xA5]) == .gb18030)
    }

    @Test func `Four-byte characters of GB18030 are read, whatever digits they contain`() throws {
        // The first and the last of each block, after the standard's formula.
        let text: [(bytes: [UInt8], scalar: Unicode.Scalar)] = [
            ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x81, 0x39, 0xEE, 0x39], "\u{3400}"), ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
            ([0x95, 0x32, 0x90, 0x31], "\u{20087}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
        ]
        for (bytes, scalar) in text {
            let reader = try DelimitedReader(FileBytes(bytes + [0x2C, 0x61]), encoding: .gb18030)
            #expect(try reader.rows().map(\.cells) == [[String(scalar), "a"]])
        }
        let lucky = try encoded(Array("𠮷,野家".utf8), as: .gb18030)
        #expect(lucky.count == 4 + 1 + 4)
        #expect(try DelimitedReader(FileBytes(lucky)).rows().map(\.cells) == [["𠮷", "野家"]])
    }

    @Test func `Second bytes that look like letters or a pipe belong to their character`() throws {
        let text = "亅|丂|乗"
        let bytes = try encoded(Array(text.utf8), as: .gb18030)
        #expect(try DelimitedReader(FileBytes(bytes), delimiter: Delimiter("|")).rows().map(\.cells) == [["亅", "丂", "乗"]])
    }

    @Test func `A bad byte is named with line, offset and value, and never replaced`() throws {
        let error = #expect(throws: SpreadsheetError.self) { try DelimitedReader(fixture("latin1-byte-in-line-3.csv")) }
        #expect(error == .undecodable(tried: [.utf8, .gb18030], byteOffset: 25, line: 3, byte: 0xE9))
        #expect(error?.description == "Line 3, byte offset 25: byte 0xE9 is part of no character in utf-8 or gb18030.")
        #expect(error?.hint.contains("UTF-8") == true)
    }

    @Test func `UTF-8 cut inside a character is damage, not GB18030`() throws {
        #expect(throws: SpreadsheetError.undecodable(tried: [.utf8], byteOffset: 154, line: 5, byte: 0xE6)) {
            try TextEncoding.detect(fixture("utf8-cut-inside-a-character.csv"))
        }
    }

    @Test(arguments: [
        (TextEncoding.utf8, [0x61, 0x0A, 0xC0, 0x80] as [UInt8], 2, UInt8(0xC0)),
        (.utf8, [0x0D, 0x0A, 0xED, 0xA0, 0x80], 2, 0xED), (.utf8BOM, [0xEF, 0xBB, 0xBF, 0x0A, 0xFF], 4, 0xFF),
        (.gb18030, [0x0D, 0xB9, 0xA4, 0x81], 3, 0x81),
        (.gb18030, [0x0A, 0x80], 1, 0x80), (.gb18030, [0x0A, 0x84, 0x31, 0xA4], 1, 0x84),
        (.utf16LE, [0x0A, 0, 0x61, 0, 0x00, 0xDC], 4, 0x00),
        (.utf16LE, [0xFF, 0xFE, 0x0A, 0, 0x61], 4, 0x61), (.utf16BE, [0, 0x0A, 0xD8, 0x00, 0, 0x61], 2, 0xD8),
    ])
    func `Each encoding is strict when it is forced`(encoding: TextEncoding, bytes: [UInt8], offset: Int, byte: UInt8) {
        #expect(throws: SpreadsheetError.undecodable(tried: [encoding], byteOffset: offset, line: 2, byte: byte)) {
            try DelimitedReader(FileBytes(bytes), encoding: encoding)
        }
    }

    @Test func `A forced encoding overrides the guess`() throws {
        let reader = try DelimitedReader(fixture("utf16-without-byte-order-mark.csv"), encoding: .utf16LE)
        #expect(try reader.rows().map(\.cells) == [["编号", "内容"], ["1", "路灯"]])
    }

    @Test func `A NUL is refused and UTF-16 suggested`() throws {
        let error = #expect(throws: SpreadsheetError.nulByte(line: 2, byteOffset: 5)) { try DelimitedReader(fixture("nul-in-line-2.csv")) }
        #expect(error?.hint.contains("UTF-16") == true)
        #expect(throws: SpreadsheetError.nulByte(line: 1, byteOffset: 5)) {
            try DelimitedReader(fixture("utf16-without-byte-order-mark.csv"))
        }
        #expect(throws: SpreadsheetError.nulByte(line: 2, byteOffset: 6)) {
            try detect([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0, 0])
        }
    }

    @Test(arguments: ["zero-bytes.csv", "only-byte-order-mark.csv", "only-blank-lines.csv"])
    func `A file without text is empty`(name: String) {
        #expect(throws: SpreadsheetError.empty) { try TextEncoding.detect(fixture(name)) }
    }

    @Test func `An empty file is empty in UTF-16 too`() {
        #expect(throws: SpreadsheetError.empty) { try detect([0xFE, 0xFF, 0, 0x20]) }
    }

    /// Chinese text with one byte of it changed, at any place of a word of eight and around the 4096th byte.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `the first bad byte of UTF-8 is found wherever it is`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let pieces = ["市民", "a", "é", "—", "𠀀", "12345678", "\u{0800}", "\u{D7FF}", "\u{FFFD}"]
            var bytes = Array((0..<Int.random(in: 1...60, using: &generator)).flatMap { _ in (pieces.randomElement(using: &generator) ?? "").utf8 })
            if Bool.random(using: &generator) { bytes = Array("é".utf8) + Array(repeating: 0x61, count: 4060) + bytes }
            if Bool.random(using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0x80...0xFF, using: &generator)
            }
            var expected: Int?
            do { _ = try UTF8Span(validating: bytes.span) } catch { expected = error.byteOffsets.lowerBound }
            #expect(bytes.withUnsafeBytes { firstInvalidUTF8(in: $0) } == expected)
        }
    }
}
