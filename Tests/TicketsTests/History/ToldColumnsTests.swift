import Testing
@testable import Tickets

@Suite struct ToldColumnsTests {
    private func told(_ columns: [String: String], category: String = "", isLater: Bool = false, isDispatched: Bool = false) -> ToldColumns {
        ToldColumns(cells: ToldColumns.headers.map { columns[$0] ?? "" }, unmappedCategory: category, hasLaterDeadline: isLater,
                    isDispatched: isDispatched)
    }

    @Test func `a ticket of which no column tells anything`() {
        #expect(told([:]) == ToldColumns())
        #expect(ToldColumns(cells: [], unmappedCategory: "", hasLaterDeadline: false, isDispatched: false) == ToldColumns())
    }

    @Test func `the finest class is the topic, else a category that nobody knows`() {
        #expect(told(["一级分类": "城乡建设", "二级分类": "噪音"], category: "环保").topic == "噪音")
        #expect(told([:], category: "环保").topic == "环保")
    }

    @Test(arguments: [("直接答复", ToldColumns.Handling.answeredDirectly), ("转办", .dispatched), ("直接转办", .dispatched), ("派单", .dispatched)])
    func `a call is answered or dispatched`(text: String, handling: ToldColumns.Handling) {
        #expect(told(["办理方式": text]).handling == handling)
    }

    @Test func `a time of dispatching tells where no column does`() {
        #expect(told([:], isDispatched: true).handling == .dispatched)
        #expect(told(["办理方式": "直接答复"], isDispatched: true).handling == .answeredDirectly)
        #expect(told(["办理方式": "其他"]).handling == nil)
    }

    @Test(arguments: [("0", false), ("3", true), ("否", false), ("是", true), ("未催办", false), ("已催办", true)] as [(String, Bool)])
    func `a reminder is told by a number or a word`(text: String, isReminded: Bool) {
        #expect(told(["催办次数": text]).isReminded == isReminded)
        #expect(told(["催办次数": "?"]).isReminded == nil)
    }

    @Test func `a deadline that was moved is an extension, whatever a column says`() {
        #expect(told(["是否延期": "否"], isLater: true).isExtended)
        #expect(told(["延期次数": "1"]).isExtended && !told(["延期次数": "0"]).isExtended)
    }
}
