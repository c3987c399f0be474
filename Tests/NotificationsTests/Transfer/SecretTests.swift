import Testing
@testable import Notifications

@Suite struct SecretTests {
    @Test func `nothing that holds a secret shows it`() throws {
        let post = Sample.post("https://oapi.example.com/robot/send?access_token=tell-nobody")
        let secret = Secret("SECtell-nobody")
        let channels: [any MessageSender] = [DingTalkRobot(post: post, secret: secret), WebhookChannel(post: post, secret: nil)]
        for channel in channels {
            var dumped = ""
            dump(channel, to: &dumped)
            for text in [dumped, "\(channel)", String(reflecting: channel), "\(post.endpoint.secrets)"] {
                #expect(!text.contains("tell-nobody"))
            }
        }
        #expect(post.endpoint.shown == "https://oapi.example.com")
    }

    @Test func `a text from outside loses our secrets, its line feeds and its length`() {
        let post = Sample.post("https://open.example.com/hook/abcdef?key=ghijkl")
        #expect(post.cleaned("invalid key\nghijkl at /hook/abcdef") == "invalid key *** at ***")
        let feishu = Sample.post("https://open.example.com/open-apis/bot/v2/hook/0f9d1c5e-aaaa-bbbb")
        #expect(feishu.cleaned("bot 0f9d1c5e-aaaa-bbbb is closed, see hook") == "bot *** is closed, see hook")
        #expect(post.cleaned(String(repeating: "长", count: 500)).count == 201)
    }

    @Test func `an address with a user in it is refused`() {
        #expect(Endpoint("https://user:word@example.org/", schemes: ["https"]) == nil)
        #expect(Endpoint("ftp://example.org/", schemes: ["http", "https"]) == nil)
        #expect(Endpoint("https://例子.example.org/", schemes: ["https"]) == nil)
        #expect(Endpoint("https://example.org/a b", schemes: ["https"]) == nil)
        #expect(Endpoint("example.org", schemes: ["https"]) == nil)
    }
}
