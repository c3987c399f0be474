import Testing
import Tickets
@testable import Ingestion

@Suite struct CompanionNameTests {
    @Test(arguments: [("12345_20200131.csv", 1, "12345_20200131.csv"), ("12345_20200131.csv", 2, "12345_20200131~2.csv"),
                      ("工单", 3, "工单~3"), (".csv", 2, ".csv~2"), ("a.csv.gz", 2, "a.csv~2.gz")])
    func `a taken name gets a number`(name: String, number: Int, expected: String) {
        #expect(CompanionName.numbered(name, number) == expected)
    }

    @Test(arguments: ["12345_20200131.csv", "2020年1月31日.csv", "2020.1.31", "2020-01-31 补发.csv"])
    func `a number does not change the day`(name: String) {
        for number in [2, 11, 31] {
            #expect(ExportMoment.named(by: CompanionName.numbered(name, number), zone: .shanghai) == ExportMoment.named(by: name, zone: .shanghai))
        }
    }

    @Test func `no name becomes longer than a file system allows, and no character is cut`() {
        let longest = String(repeating: "单", count: 83) + ".csv"
        #expect(longest.utf8.count == 253)
        for name in [CompanionName.of(longest, CompanionName.reason), CompanionName.numbered(longest, 12)] {
            #expect(name.utf8.count <= 255 && !name.unicodeScalars.contains("\u{FFFD}"))
        }
        #expect(CompanionName.numbered(longest, 12).hasSuffix("~12.csv"))
    }
}
