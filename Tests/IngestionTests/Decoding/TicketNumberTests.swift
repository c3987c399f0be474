import Testing
import Tickets

@testable import Ingestion

@Suite struct TicketNumberTests {
    @Test(arguments: [
        ("0826081308493182401", "0826081308493182401"), ("FJ20260506001", "FJ20260506001"), ("fj20260506001", "fj20260506001"),
        ("'0826081308493182401", "0826081308493182401"), ("=\"0826081308493182401\"", "0826081308493182401"),
        ("ＦＪ２０２６", "FJ2026"), (" 0826 0813 0849 ", "082608130849"), ("1-1262691971", "1-1262691971"), ("8E17", "8E17"), ("投诉001", "投诉001"),
    ])
    func `a number is text: zeros and case stay, wrappings, width and blanks go`(cell: String, base: String) throws {
        #expect(try TicketNumberReader.read(cell) == TicketNumber(base: base))
    }

    @Test(arguments: [
        ("0826-HBD2", "0826", 2), ("0826 hbd3", "0826", 3), ("0826_HBD", "0826", 1), ("0826HBD 12", "0826", 12), ("0826—HBD2", "0826", 2),
        ("0826－ＨＢＤ２", "0826", 2), ("FJ01 - HbD 4", "FJ01", 4), ("0826", "0826", 0),
    ])
    func `a rework suffix is a revision of the same ticket`(cell: String, base: String, revision: Int) throws {
        #expect(try TicketNumberReader.read(cell) == TicketNumber(base: base, revision: revision))
    }

    @Test(arguments: ["8.26081E+17", "8.26E17", "8.26081e+17", "8E+17", "826081308493182401.0", "######", "#N/A"])
    func `a number that has been a number in a spreadsheet is damaged`(cell: String) {
        #expect(throws: RejectionReason.damagedTicketNumber) { try TicketNumberReader.read(cell) }
    }

    @Test func `a number cell of a workbook keeps fifteen digits and no more`() {
        #expect(TicketNumberReader.survivesAsNumber("101000295613"))
        #expect(TicketNumberReader.survivesAsNumber("123456789012345"))
        #expect(!TicketNumberReader.survivesAsNumber("1234567890123456"))
        #expect(!TicketNumberReader.survivesAsNumber("8.26081E+17"))
    }

    @Test(arguments: ["", " ", "-", "无", "HBD2", "-HBD"])
    func `a suffix without a number is no ticket`(cell: String) {
        #expect(throws: RejectionReason.missingTicketNumber) { try TicketNumberReader.read(cell) }
    }
}
