import HTTPTypes
import Testing
import TestSupport
@testable import WebService

@Suite(.verifiedTallies) struct UnitPageTests {
    private func office() async throws -> WebOffice {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        return office
    }

    @Test func `departments stand side by side with their pooled total`() async throws {
        let page = try await office().get("/departments").text
        #expect(page.contains("<h1>部门 · 2020年</h1>") && page.contains("合计") && page.contains("件数不足10"))
    }

    @Test func `a department has a page of its own, and its name is never markup`() async throws {
        let page = try await office().get("/departments/%3Cb%3E%E7%B2%97%E4%BD%93%3C%2Fb%3E").text
        #expect(page.contains("<h1>&lt;b&gt;粗体&lt;/b&gt; · 2020年</h1>") && !page.contains("<b>粗体"))
    }

    @Test func `the trend goes by month, week or day, and marks what still runs`() async throws {
        let office = try await office()
        #expect(try await office.get("/trend").text.contains("2020年5月（未结束）"))
        #expect(try await office.get("/trend?by=week").text.contains("2020年第19周（未结束）"))
        #expect(try await office.get("/trend?by=day").text.contains("2020年5月6日"))
        #expect(try await office.get("/trend?by=hour").status == .badRequest)
    }

    @Test func `definitions say what every rate divides`() async throws {
        let page = try await WebOffice().get("/definitions").text
        #expect(page.contains("closed_of_due") && page.contains("期内受理的工单：已办结 ÷（已办结＋超期未办结）"))
    }

    @Test(arguments: ["/", "/trend", "/departments", "/districts", "/departments/x"])
    func `before the first import a page says what to do`(address: String) async throws {
        let answer = try await WebOffice().get(address)
        #expect(answer.status == .ok && answer.text.contains("还没有数据"), "\(address)")
    }
}
