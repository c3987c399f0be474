import Foundation
import Testing
@testable import Notifications

@Suite struct RobotTests {
    private static let taken = "/json/%7B%22errcode%22%3A0%2C%22errmsg%22%3A%22ok%22%7D"

    /// A path at which the listener answers with that JSON.
    private func path(answering json: String) -> String { "/json/" + Endpoint.encoded(json) }

    private func request(of sender: (HTTPPost) -> any MessageSender, path: String = taken,
                         message: Message = Sample.message()) async throws -> HTTPRecord {
        try await LocalServer.run("http_listener") { server in
            #expect(await sender(Sample.post(server, path)).send(message, at: Sample.moment) == .delivered(remark: nil))
            return try #require(try server.requests().first)
        }
    }

    private func result(answer: String, of sender: (HTTPPost) -> any MessageSender) async throws -> DeliveryResult {
        try await LocalServer.run("http_listener") { server in
            await sender(Sample.post(server, path(answering: answer) + "?key=key-of-the-url")).send(Sample.message(), at: Sample.moment)
        }
    }

    @Test func `WeCom gets its Markdown`() async throws {
        let request = try await request(of: { WeComRobot(post: $0) })
        #expect(request.body == #"""
            {"markdown":{"content":"**<font color=\"warning\">【城市管理局】办结明显变慢</font>**\n\n\#
            近 11 天应办结约 53.2 件、实际办结 24 件 ＜约为平常的 45%＞。\n\n- 观察值: 24 件\n- 期望值: 53.2 件\n\n\#
            **主要原因**\n- 违章搭建：少办结 12 件\n- 噪音扰民：少办结 9 件\n\n[查看详情](https://hotline.example.org/alerts/7)"},"msgtype":"markdown"}
            """#)
        let resolved = try await self.request(of: { WeComRobot(post: $0) }, message: Sample.message(kind: .resolved))
        #expect(resolved.body.contains(#"<font color=\"info\">"#))
    }

    @Test func `DingTalk gets its Markdown, signed as Python signs`() async throws {
        let path = Self.taken + "?access_token=abc"
        let request = try await request(of: { DingTalkRobot(post: $0, secret: Secret("test-secret")) }, path: path)
        #expect(request.query["access_token"] == "abc")
        #expect(request.query["timestamp"] == "1700000000000")
        #expect(request.query["sign"] != nil && request.query["sign"] == request.signatures["dingtalk"])
        let json = try request.json(), markdown = try #require(json["markdown"] as? [String: String])
        #expect(json["msgtype"] as? String == "markdown" && json.count == 2)
        #expect(markdown["title"] == "【城市管理局】办结明显变慢")
        #expect(markdown["text"]?.hasPrefix("### 【城市管理局】办结明显变慢\n\n近 11 天") == true)
        #expect(markdown["text"]?.hasSuffix("\n\n[查看详情](https://hotline.example.org/alerts/7)") == true)
    }

    @Test func `Feishu gets a card, signed as Python signs`() async throws {
        let answer = path(answering: #"{"code":0,"msg":"success","data":{}}"#)
        let request = try await request(of: { FeishuRobot(post: $0, secret: Secret("test-secret")) }, path: answer)
        let json = try request.json(), card = try #require(json["card"] as? [String: Any])
        #expect(json["msg_type"] as? String == "interactive")
        #expect(json["timestamp"] as? String == "1700000000")
        #expect(json["sign"] != nil && json["sign"] as? String == request.signatures["feishu"])
        let header = try #require(card["header"] as? [String: Any])
        #expect(header["template"] as? String == "orange")
        #expect(header["title"] as? [String: String] == ["tag": "plain_text", "content": "【城市管理局】办结明显变慢"])
        let elements = try #require(card["elements"] as? [[String: String]])
        #expect(elements.map { $0["tag"] } == ["markdown"])
        #expect(elements.first?["content"]?.hasPrefix("近 11 天") == true)
    }

    @Test func `without a secret nothing is signed`() async throws {
        let dingTalk = try await request(of: { DingTalkRobot(post: $0, secret: nil) })
        #expect(dingTalk.query.isEmpty)
        let feishu = try await request(of: { FeishuRobot(post: $0, secret: nil) })
        #expect(Set(try feishu.json().keys) == ["card", "msg_type"])
    }

    @Test func `a code other than 0 is a refusal in the robot's words, without our key`() async throws {
        let answers: [(String, (HTTPPost) -> any MessageSender)] = [
            (#"{"errcode":93000,"errmsg":"invalid webhook url key-of-the-url"}"#, { WeComRobot(post: $0) }),
            (#"{"errcode":310000,"errmsg":"sign not match key-of-the-url"}"#, { DingTalkRobot(post: $0, secret: nil) }),
            (#"{"code":19021,"msg":"sign match fail key-of-the-url"}"#, { FeishuRobot(post: $0, secret: nil) }),
            (#"{"StatusCode":9499,"StatusMessage":"Bad Request key-of-the-url"}"#, { FeishuRobot(post: $0, secret: nil) }),
        ]
        for (answer, sender) in answers {
            let failure = try #require(try await result(answer: answer, of: sender).failure)
            #expect(failure.isPermanent)
            #expect(failure.problem.contains("the robot answered ") && failure.problem.hasSuffix("***"))
            #expect(failure.hint?.contains("key") == true)
        }
    }

    @Test func `who sends too fast comes back later`() async throws {
        let weCom = try await result(answer: #"{"errcode":45009,"errmsg":"api freq out of limit"}"#) { WeComRobot(post: $0) }
        #expect(weCom.failure?.isPermanent == false && weCom.failure?.retryAfter == .seconds(60))
        let dingTalk = try await result(answer: #"{"errcode":410100,"errmsg":"send too fast"}"#) { DingTalkRobot(post: $0, secret: nil) }
        #expect(dingTalk.failure?.isPermanent == false && dingTalk.failure?.retryAfter == .seconds(600))
        let feishu = try await result(answer: #"{"code":11232,"msg":"frequency limited"}"#) { FeishuRobot(post: $0, secret: nil) }
        #expect(feishu.failure?.isPermanent == false && feishu.failure?.retryAfter == .seconds(60))
    }

    @Test(arguments: ["<html>log in first</html>", "{}", "[]", ""])
    func `an answer that is no robot's may be another next time`(answer: String) async throws {
        let failure = try #require(try await result(answer: answer) { WeComRobot(post: $0) }.failure)
        #expect(!failure.isPermanent)
        #expect(failure.problem.hasSuffix("the answer is not that of a robot"))
    }

    @Test func `a long message keeps its link and stays within the robot's limit`() async throws {
        var message = Sample.message()
        message.markdown = String(repeating: "\"违章搭建\"：少办结 12 件👨‍👩‍👧\n", count: 2000)
        let weCom = try await request(of: { WeComRobot(post: $0) }, message: message)
        let content = try #require((try weCom.json()["markdown"] as? [String: String])?["content"])
        #expect((4070...4096).contains(content.utf8.count))
        #expect(content.hasSuffix("…\n\n[查看详情](https://hotline.example.org/alerts/7)"))
        let senders: [(HTTPPost) -> any MessageSender] = [
            { DingTalkRobot(post: $0, secret: nil) }, { FeishuRobot(post: $0, secret: Secret("s")) },
        ]
        for sender in senders {
            let request = try await request(of: sender, message: message)
            #expect((19_000...20_000).contains(request.body.utf8.count))
            #expect(request.body.contains("[查看详情](https://hotline.example.org/alerts/7)"))
            _ = try request.json()
        }
    }
}
