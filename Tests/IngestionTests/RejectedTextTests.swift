import Testing
@testable import Ingestion

@Suite struct RejectedTextTests {
    static let header = ["工单编号", "来电人", "联系电话", "诉求地址", "受理时间", "紧急联系人姓名"]

    @Test func `cells of names, numbers and addresses are found by the header`() {
        #expect(RejectedText.personalPositions(in: Self.header, profile: .builtIn) == [1, 2, 3, 5])
    }

    @Test func `they are masked, and the rest of the row stays as it came`() {
        let shown = RejectedText.shown("P1,张三丰,13812345678,三星路12号,\"43:05.0\",李四", columnCount: 6, personalPositions: [1, 2, 3, 5])
        #expect(shown == "P1,***,***,***,43:05.0,***")
        #expect(RejectedText.shown("P1\t张三丰\t\t三星路\t\t", columnCount: 6, personalPositions: [1, 2, 3, 5]) == "P1\t***\t\t***\t\t")
    }

    @Test func `of a ragged row nothing is shown from the first personal cell on`() {
        #expect(RejectedText.shown("P1,投诉,张三丰,三星路", columnCount: 6, personalPositions: [1, 2]) == "P1,***,***,***")
    }

    @Test func `without personal columns only numbers are masked`() {
        #expect(RejectedText.shown("P1,拨13812345678", columnCount: 2, personalPositions: []) == "P1,拨138********")
    }
}
