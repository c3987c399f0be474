import HTTPTypes
import Testing
import TestSupport
@testable import WebService

@Suite(.verifiedTallies) struct TodayPageTests {
    @Test func `without data the first page says what to do`() async throws {
        let page = try await WebOffice().get("/").text
        #expect(page.contains("还没有数据") && page.contains("hotline import FILE"))
    }

    @Test func `the first page stands on the newest day and says how old it is`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        let page = try await office.get("/").text
        #expect(page.contains("<h1>今日 · 2020年5月6日</h1>"))
        #expect(page.contains("数据截至") && page.contains("2020年5月6日24时") && page.contains("240天前"))
    }

    @Test func `an earlier day can be asked for, and what is no day is refused with an example`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        #expect(try await office.get("/?as-of=2020-05-05").text.contains("<h1>今日 · 2020年5月5日</h1>"))
        let refused = try await office.get("/?as-of=yesterday")
        #expect(refused.status == .badRequest && refused.text.contains("as-of=yesterday") && refused.text.contains("2020-05-31"))
    }
}
