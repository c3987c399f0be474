import Digests
import Foundation
import Testing
@testable import Notifications

/// The expected values come from Python's hashlib and hmac, and agree with `openssl dgst -sha256 -hmac KEY`.
@Suite struct DigestTests {
    @Test func `digests are those of other implementations`() {
        func code(_ text: String, key: String) -> String {
            Digest.hexadecimal(Digest.hmacSHA256(Array(text.utf8), key: Array(key.utf8)))
        }
        let digest = Digest.hexadecimal(Digest.sha256(Array("rule/部门".utf8)))
        #expect(digest == "a32a883f8c81a326d387052156f561068a44053bff9673d10840a1a511f600d0")
        #expect(code("清溪", key: String(repeating: "k", count: 100)) == "6459837b5db49411bf6d8342d9ad3e9bb7d8db228622903577325c9c1a949e66")
        #expect(code("", key: "") == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test func `the three signatures are those of other implementations`() {
        let webhook = WebhookChannel.signature(of: Array("{\"version\":1}".utf8), timestamp: "1700000000", secret: Secret("webhook-secret"))
        #expect(webhook == "ae2931e2910c7a07cc7a78c50f821d935805dbae4f1279070dd1eca8d2b4ff15")
        let post = Sample.post("https://example.org/")
        let dingTalk = DingTalkRobot(post: post, secret: Secret("SECa1b2c3")).query(at: Sample.moment.addingTimeInterval(0.1234))
        #expect(dingTalk.map(\.name) == ["timestamp", "sign"])
        #expect(dingTalk.map(\.value) == ["1700000000123", "fDDJ2o5zsgvpHLS9QGZRXSSgFSBql/dvFWJ9Qgj6q6g="])
        let feishu = FeishuRobot(post: post, secret: Secret("feishu-secret")).signature(at: Sample.moment)
        #expect(feishu?.timestamp == "1700000000")
        #expect(feishu?.sign == "OrBzY1Y01Gq+HgJsl+7OfWcMVwc7YocohQm5iiZwjhU=")
    }

    @Test func `a signature in an address keeps its plus signs and slashes`() {
        #expect(Endpoint.encoded("a+/=b 中~") == "a%2B%2F%3Db%20%E4%B8%AD~")
    }
}
