import Foundation
import Testing
@testable import Notifications

@Suite struct WebhookChannelTests {
    @Test func `the body is the message, and Python finds the same signature`() async throws {
        try await LocalServer.run("http_listener") { server in
            #expect(await Sample.webhook(server, "/status/204").send(Sample.message(), at: Sample.moment) == .delivered(remark: nil))
            let request = try #require(try server.requests().first)
            #expect(request.headers["Content-Type"] == "application/json; charset=utf-8")
            #expect(request.headers["X-Hotline-Timestamp"] == "1700000000")
            #expect(request.headers["X-Hotline-Signature"] != nil)
            #expect(request.headers["X-Hotline-Signature"] == request.signatures["webhook"])
            #expect(request.body == #"""
                {"facts":[{"name":"观察值","value":"24 件"},{"name":"期望值","value":"53.2 件"}],\#
                "key":"pace/department/城市管理局/2025-11-26/firing","kind":"firing",\#
                "labels":{"level":"department","rule":"closing_pace","series":"城市管理局"},\#
                "link":{"address":"https://hotline.example.org/alerts/7","title":"查看详情"},\#
                "markdown":"**主要原因**\n- 违章搭建：少办结 12 件\n- 噪音扰民：少办结 9 件","severity":"warning",\#
                "started_at":"2023-11-13T22:13:20Z","text":"近 11 天应办结约 53.2 件、实际办结 24 件 <约为平常的 45%>。",\#
                "title":"【城市管理局】办结明显变慢","version":1}
                """#)
        }
    }

    @Test func `a retry has the same body and the same key, other news have another key`() async throws {
        try await LocalServer.run("http_listener") { server in
            let webhook = Sample.webhook(server, "/status/200")
            for (message, delay) in [(Sample.message(), 0.0), (Sample.message(), 60), (Sample.message(key: "other"), 60)] {
                _ = await webhook.send(message, at: Sample.moment.addingTimeInterval(delay))
            }
            let requests = try server.requests()
            let keys = requests.map { $0.headers["Idempotency-Key"] }
            #expect(keys[0]?.count == 64 && keys[0] == keys[1] && keys[1] != keys[2])
            #expect(requests[0].body == requests[1].body)
            #expect(requests[0].headers["X-Hotline-Signature"] != requests[1].headers["X-Hotline-Signature"])
        }
    }

    @Test func `without a secret there is no signature`() async throws {
        try await LocalServer.run("http_listener") { server in
            _ = await WebhookChannel(post: Sample.post(server, "/status/200"), secret: nil).send(Sample.message(), at: Sample.moment)
            let request = try #require(try server.requests().first)
            #expect(request.headers["X-Hotline-Signature"] == nil)
        }
    }
}
