import HTTPTypes
import Testing
import TestSupport
import Tickets
@testable import WebService

@Suite(.verifiedTallies) struct PeriodPageTests {
    private func office() async throws -> WebOffice {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        return office
    }

    @Test func `a period shows every block of its summary, and each number leads to its explanation`() async throws {
        let page = try await office().get("/period/month-2020-05").text
        for block in ["主要指标", "比率与定义", "办理状态", "按承办单位", "存量与流量", "数据情况"] { #expect(page.contains(block), "\(block)") }
        #expect(page.contains("<a href=\"/explain/month-2020-05@2020-05-06/run-2/received\">5</a>"))
    }

    @Test func `a department's row leads to its page, a category's to its part of the tickets`() async throws {
        let page = try await office().get("/period/month-2020-05").text
        #expect(page.contains("href=\"/departments/%E5%9F%8E%E7%AE%A1%E5%88%86%E5%B1%80?period=month-2020-05\""))
        #expect(page.contains("href=\"/period/month-2020-05?where=category%3Dcomplaint\""))
        #expect(page.contains("href=\"/departments/%3Cb%3E%E7%B2%97%E4%BD%93%3C%2Fb%3E?period=month-2020-05\""))
    }

    @Test func `the part of the tickets and the cut-off stand in the address`() async throws {
        let office = try await office()
        let part = try await office.get("/period/month-2020-05?where=category=complaint&as-of=2020-05-05").text
        #expect(part.contains("诉求类型：投诉") && part.contains("month-2020-05@2020-05-05/run-2/category=complaint/received\">2</a>"))
    }

    @Test(arguments: [("json", "application/json", "\"received\": 5"), ("csv", "text/csv; charset=utf-8", "受理"),
                      ("html", "text/html; charset=utf-8", "<html lang=\"zh-CN\">")])
    func `the same address is a file`(format: String, mediaType: String, text: String) async throws {
        let answer = try await office().get("/period/month-2020-05.\(format)")
        #expect(answer.status == .ok && answer.headers[.contentType] == mediaType && answer.text.contains(text))
        #expect(answer.headers[.contentDisposition] == "attachment; filename*=UTF-8''hotline-month-2020-05.\(format)")
    }

    @Test func `the fields of the form lead to the period's own address`() async throws {
        let office = try await office()
        #expect(try await office.get("/period?kind=quarter&value=2020Q2&where=category%3Dhelp").headers[.location]
            == "/period/quarter-2020Q2?where=category%3Dhelp")
        #expect(try await office.get("/period").headers[.location] == "/period/month-2020-05")
        #expect(try await office.get("/period?kind=range&value=2020-05-01+2020-05-03").headers[.location]
            == "/period/range-2020-05-01..2020-05-03")
    }

    @Test(arguments: ["/period/month-2020-13", "/period/nonsense", "/period/month-2020-05?where=colour=red",
        "/period/month-2020-05?known-at=x"])
    func `what cannot be read is refused with an example`(address: String) async throws {
        let answer = try await office().get(address)
        #expect(answer.status == .badRequest && answer.text.contains("应写成"), "\(address)")
    }
}
