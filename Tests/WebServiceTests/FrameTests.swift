import HTTPTypes
import Testing
import TestSupport
@testable import WebService

@Suite(.verifiedTallies) struct FrameTests {
    @Test func `every answer forbids what no page needs`() async throws {
        let office = try await WebOffice()
        let policy = try #require(HTTPField.Name("Content-Security-Policy"))
        for address in ["/", "/nowhere", "/live", Asset.style.path] {
            let value = try await office.get(address).headers[policy] ?? ""
            #expect(value.contains("default-src 'none'") && !value.contains("unsafe"), "\(address)")
        }
    }

    @Test func `no page styles an element or runs a script within itself`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        let page = try await office.get("/").text
        for forbidden in [" style=", "<style", "onclick=", "javascript:", "<script>"] { #expect(!page.contains(forbidden), "\(forbidden)") }
        #expect(page.contains("<script src=\"/assets/"))
    }

    @Test func `what stands in an export is never markup`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        #expect(try await !office.get("/").text.contains("<b>粗体"))
    }

    @Test func `a page that is not there says so in the frame`() async throws {
        let answer = try await WebOffice().get("/nowhere")
        #expect(answer.status == .notFound && answer.text.contains("没有这个页面") && answer.text.contains("<main"))
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test func `under api an error is a problem of RFC 9457`() async throws {
        let answer = try await WebOffice().get("/api/v1/nowhere?language=en")
        #expect(answer.status == .notFound && answer.headers[.contentType] == "application/problem+json")
        #expect(answer.text.contains("\"status\": 404") && answer.text.contains("There is no such page"))
    }

    @Test func `the language of the address goes on in the links, the theme into a cookie`() async throws {
        let office = try await WebOffice()
        let english = try await office.get("/?language=en&theme=dark")
        #expect(english.text.contains("<html lang=\"en\" data-theme=\"dark\">"))
        #expect(english.text.contains("href=\"/trend?language=en\""))
        #expect(english.headers[.setCookie]?.contains("theme=dark") == true)
        let chinese = try await office.get("/", headers: [.cookie: "theme=light"])
        #expect(chinese.text.contains("<html lang=\"zh-CN\" data-theme=\"light\">") && chinese.text.contains("href=\"/trend\""))
    }

    @Test func `a browser that has the page already is told so until the data change`() async throws {
        let office = try await WebOffice()
        let tag = try #require(try await office.get("/").headers[.eTag])
        #expect(try await office.get("/", headers: [.ifNoneMatch: tag]).status == .notModified)
        #expect(try await office.get("/?language=en", headers: [.ifNoneMatch: tag]).status == .ok)
        try await office.load(SmallExports.files)
        #expect(try await office.get("/", headers: [.ifNoneMatch: tag]).status == .ok)
    }
}
