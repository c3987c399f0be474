@testable import Spreadsheets
import Testing

@Suite struct DelimiterTests {
    @Test func `Semicolons win over the commas inside the cells`() throws {
        let reader = try DelimitedReader(fixture("semicolons-with-commas-inside.csv"))
        #expect(reader.delimiter == .semicolon)
        #expect(try reader.rows().last?.cells == ["003", "3,5", "噪音"])
    }

    @Test func `Titles above the header do not mislead`() throws {
        let reader = try DelimitedReader(fixture("title-above-header.csv"))
        #expect(reader.delimiter == .tab)
        #expect(reader.encoding == .gb18030)
    }

    @Test(arguments: [
        ("编号\n1\n2\n", Delimiter.comma), ("a,b\n1,2\n", .comma), ("a\tb\n1\t2\n", .tab),
        ("a;b\n\"x,y\";\"z,w\"\n", .semicolon), ("\"a;b;c\",d\n\"e;f;g\",h\n", .comma), ("a,b\n1,x;y\n2,z;w\n", .comma),
        ("a,b\n1,x;y;z\n2,w\n", .comma), ("a\tb\n\"1,\n2,\n3,\"\t4\n", .tab), ("a;b;c\n\"open", .semicolon),
    ])
    func `The delimiter is the one most records agree on`(text: String, expected: Delimiter) throws {
        #expect(try reader(text, delimiter: nil).delimiter == expected)
    }

    @Test func `A given delimiter is not questioned`() throws {
        #expect(try reader("a,b|c\n", delimiter: Delimiter("|")).rows().map(\.cells) == [["a,b", "c"]])
        #expect(["\"", "\n", "\r", "\0", "，"].allSatisfy { Delimiter($0) == nil })
    }
}
