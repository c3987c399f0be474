@testable import Spreadsheets
import Testing

@Suite struct DelimitedWriterTests {
    private func written(_ cells: [String], delimiter: Delimiter = .comma, isFormulaSafe: Bool = false) -> String {
        var writer = DelimitedWriter(delimiter: delimiter, isFormulaSafe: isFormulaSafe)
        writer.append(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `Cells are quoted only where they must be, and rows end in CR LF`() {
        #expect(written(["a b", "c,d", "e\"f", "g\nh", ""]) == "a b,\"c,d\",\"e\"\"f\",\"g\nh\",\r\n")
        #expect(written(["a,b", "c;d"], delimiter: .semicolon) == "a,b;\"c;d\"\r\n")
    }

    @Test func `A byte order mark comes once, before everything`() {
        var writer = DelimitedWriter(byteOrderMark: true)
        writer.append(["a"])
        #expect(writer.takeBytes() == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
        writer.append(["b"])
        #expect(writer.takeBytes() == [0x62, 0x0D, 0x0A])
    }

    @Test(arguments: ["=1+1", "+cmd", "-a", "@SUM(A1)", "\tx", "-1-1", "+-1", "-", "--1", "-1.", "-1.2.3", "＝1"])
    func `A cell that a spreadsheet would run gets an apostrophe`(cell: String) {
        #expect(written([cell], isFormulaSafe: true) == "'\(cell)\r\n")
        #expect(written([cell]) == "\(cell)\r\n")
    }

    @Test func `A formula behind a line break gets its apostrophe inside the quotes`() {
        #expect(written(["\r=1"], isFormulaSafe: true) == "\"'\r=1\"\r\n")
        #expect(written(["=A1,\"b\""], isFormulaSafe: true) == "\"'=A1,\"\"b\"\"\"\r\n")
    }

    @Test(arguments: ["-1.5", "+3", "-2.5%", "0", "12345", "投诉", "a=b", ""])
    func `Plain numbers and text stay as they are`(cell: String) {
        #expect(written([cell], isFormulaSafe: true) == "\(cell)\r\n")
    }
}
