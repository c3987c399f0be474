import Access
import HTTPTypes
import Hummingbird
import TestSupport
import Testing
@testable import WebService

/// Who may see and do what, on the service as it runs.
@Suite(.verifiedTallies) struct AccessTests {
    private static let open: Set<String> = ["/live", "/ready", "/metrics", "/login", "/logout", "/password/{secret}"]

    /// Every route behind the door, with something in place of its parameters.
    private func guarded(_ office: WebOffice) -> [(method: HTTPRequest.Method, address: String)] {
        office.service.router().routes.compactMap { route in
            let path = "\(route.path)"
            if Self.open.contains(path) || path.hasPrefix("/assets/") || route.method == .head { return nil }
            let parts = path.split(separator: "/").map { $0.hasPrefix("{") || $0.hasPrefix(":") ? "1" : $0 == "**" ? "year-2020" : String($0) }
            return (route.method, "/" + parts.joined(separator: "/"))
        }
    }

    @Test func `without a session every route leads to the door, and the API says unauthorized`() async throws {
        let office = try await GuardedOffice().office
        let routes = guarded(office)
        #expect(routes.count > 40)
        for (method, address) in routes {
            let answer = try await office.send(method, address)
            let isPage = method == .get && !address.hasPrefix("/api/")
            #expect(answer.status == (isPage ? .seeOther : .unauthorized), "\(method) \(address)")
            if isPage { #expect(answer.headers[.location]?.hasPrefix("/login?next=") == true, "\(address)") }
            #expect(!answer.text.contains("城管分局"), "\(method) \(address)")
        }
    }

    @Test func `who may only look is refused everything else`() async throws {
        let viewer = try await GuardedOffice().person("kanke", .viewer)
        #expect(try await viewer.get("/period/month-2020-05").status == .ok)
        for address in ["/tickets", "/tickets/W1", "/imports", "/imports/1", "/accounts", "/audit", "/period/month-2020-05.csv",
                        "/api/v1/runs", "/api/v1/calendar"] {
            #expect(try await viewer.get(address).status == .forbidden, "\(address)")
        }
        for address in ["/imports/1/revert", "/alerts/silence", "/accounts/invite", "/tickets/W1/unmask"] {
            #expect(try await viewer.post(address, "note=x").status == .forbidden, "\(address)")
        }
    }

    @Test func `who sees one department sees no figure, ticket or import of another`() async throws {
        let scope = try #require(Scope(departments: ["公安分局"]))
        let part = try await GuardedOffice().person("gongan", .operator, scope)
        let page = try await part.get("/period/month-2020-05.json?where=department=%E5%9F%8E%E7%AE%A1%E5%88%86%E5%B1%80").text
        #expect(page.contains("\"received\": 0") && !page.contains("W1"))
        let own = try await part.get("/api/v1/summaries/month-2020-05").text
        #expect(own.contains("\"received\": 2") && !own.contains("城管分局"))
        let rows = try await part.get("/api/v1/figures/month-2020-05/received").text
        #expect(rows.contains("W3") && !rows.contains("W1"))
        #expect(try await part.get("/tickets/W1").status == .notFound)
        #expect(try await part.get("/tickets/W3").status == .ok)
        #expect(try await part.get("/imports").status == .forbidden)
        #expect(try await part.get("/api/v1/runs").status == .forbidden)
    }

    @Test func `what is kept for one reader is not shown to another`() async throws {
        let guarded = try await GuardedOffice()
        let all = try await guarded.person("quanbu", .analyst), part = try await guarded.person("bufen", .analyst, try #require(Scope(districts: ["乙镇"])))
        #expect(try await all.get("/period/month-2020-05").text.contains("城管分局"))
        #expect(try await !part.get("/period/month-2020-05").text.contains("城管分局"))
        #expect(try await all.get("/period/month-2020-05").text.contains("城管分局"))
    }

    @Test func `a form of another page, or without its token, does nothing`() async throws {
        let guarded = try await GuardedOffice()
        let person = try await guarded.person("caozuo", .operator)
        let silence = "note=x&until=2096-11-01"
        #expect(try await person.post("/alerts/silence", silence, token: "").status == .forbidden)
        #expect(try await person.post("/alerts/silence", silence, origin: "http://elsewhere.example").status == .forbidden)
        #expect(try await person.post("/alerts/silence", silence, origin: "http://localhost").status == .seeOther)
    }

    @Test func `an import is taken back, and both are in the log of who did it`() async throws {
        let guarded = try await GuardedOffice()
        let person = try await guarded.person("caozuo", .operator), auditor = try await guarded.person("shenji", .auditor)
        #expect(try await person.post("/imports/2/revert", "").status == .seeOther)
        #expect(try await person.get("/period/month-2020-05.json").text.contains("\"received\": 3"))
        let log = try await auditor.get("/audit").text
        #expect(log.contains("revert") && log.contains("export") && log.contains("caozuo"))
    }

    @Test func `a ticket is masked, and unmasked for a reason that is logged`() async throws {
        let guarded = try await GuardedOffice()
        try await guarded.office.load(["12345_20200507.csv": """
            工单编号,诉求类型,承办单位,受理时间,办理时限,来电人,联系电话,诉求标题
            W9,投诉,城管分局,2020-05-07 09:00:00,2020-05-20 23:59:59,王小五,13800138000,<b>请回电13800138000</b>

            """])
        let person = try await guarded.person("caozuo", .operator)
        let masked = try await person.get("/tickets/W9").text
        #expect(!masked.contains("13800138000") && !masked.contains("王小五") && !masked.contains("<b>请"))
        #expect(try await person.post("/tickets/W9/unmask", "").status == .badRequest)
        let shown = try await person.post("/tickets/W9/unmask", "reason=%E5%9B%9E%E8%AE%BF").text
        #expect(shown.contains("13800138000") && shown.contains("王小五") && shown.contains("&lt;b&gt;"))
        #expect(try await guarded.person("shenji", .auditor).get("/audit").text.contains("unmask"))
    }

    @Test func `a door that is knocked at too often says when to come again`() async throws {
        let office = try await GuardedOffice().office
        var statuses: [Int] = []
        for _ in 0..<12 {
            statuses.append(try await office.send(.post, "/login", headers: [.contentType: "application/x-www-form-urlencoded"], body: "name=x&password=y").status.code)
        }
        #expect(statuses.prefix(10).allSatisfy { $0 == 401 } && statuses.suffix(2) == [429, 429])
    }
}
