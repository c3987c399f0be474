import Access
import HTTPTypes
import TestSupport
import Testing
@testable import WebService

@Suite(.verifiedTallies) struct UploadTests {
    private func body(token: String, name: String, text: String) -> String {
        "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n\(token)\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n--b--\r\n"
    }

    private func upload(_ person: GuardedOffice.Person, name: String, text: String, token: String? = nil) async throws -> WebAnswer {
        let headers: HTTPFields = [.cookie: person.cookie, .contentType: "multipart/form-data; boundary=b"]
        return try await person.office.send(.post, "/imports/upload", headers: headers,
                                            body: body(token: token ?? person.formToken, name: name, text: text))
    }

    @Test func `a file is predicted first, and imported once it is confirmed`() async throws {
        let person = try await GuardedOffice().person("caozuo", .operator)
        let text = "工单编号,诉求类型,承办单位,受理时间,办理时限\nU1,投诉,城管分局,2020-05-07 09:00:00,2020-05-20 23:59:59\n"
        let sent = try await upload(person, name: "../../12345_20200507.csv", text: text)
        let preview = try #require(sent.headers[.location])
        #expect(try await person.get(preview).text.contains("1 inserted"))
        #expect(try await !person.get("/imports").text.contains("12345_20200507.csv"))
        let confirmed = try await person.post(preview + "/import", "")
        #expect(confirmed.headers[.location] == "/imports/3")
        #expect(try await person.get("/imports/3").text.contains("12345_20200507.csv"))
        #expect(try await person.get(preview).status == .notFound)
    }

    @Test func `what is no whole file, or comes from a foreign form, is not kept`() async throws {
        let guarded = try await GuardedOffice()
        let person = try await guarded.person("caozuo", .operator)
        #expect(try await upload(person, name: "a.csv", text: "x", token: "foreign").status == .forbidden)
        let cut = try await person.office.send(.post, "/imports/upload", headers: [.cookie: person.cookie, .contentType: "multipart/form-data; boundary=b"],
                                               body: String(body(token: person.formToken, name: "a.csv", text: "x").dropLast(8)))
        #expect(cut.status == .badRequest)
        #expect(try await guarded.person("kanke", .viewer).get("/imports").status == .forbidden)
    }

    @Test func `a file that is no export, and a revert that others build on, are refused with the reason`() async throws {
        let guarded = try await GuardedOffice()
        let person = try await guarded.person("caozuo", .operator)
        let preview = try #require(try await upload(person, name: "a.csv", text: "甲,乙\n1,2\n").headers[.location])
        let unread = try await person.get(preview)
        #expect(unread.status == .unprocessableContent && unread.text.contains("文件无法读取") && !unread.text.contains("出错了"))
        let built = try await person.post("/imports/1/revert", "")
        #expect(built.status == .conflict && built.text.contains("12345_20200506.csv"))
    }

    @Test func `another's upload is not there`() async throws {
        let guarded = try await GuardedOffice()
        let first = try await guarded.person("jia", .operator), second = try await guarded.person("yi", .operator)
        let preview = try #require(try await upload(first, name: "a.csv", text: "工单编号,受理时间\nU1,2020-05-07\n").headers[.location])
        #expect(try await second.get(preview).status == .notFound)
    }
}
