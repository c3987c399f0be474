import Foundation
import StrictYAML
import Testing
@testable import Notifications

@Suite struct ChannelsFileTests {
    private func channels(_ yaml: String, environment: [String: String] = [:]) throws(YAMLError) -> [Channel] {
        try ChannelsFile.channels(yaml: yaml, file: "channels.yaml", environment: environment) { _ in }
    }

    private func sender<Sender: MessageSender>(_ yaml: String, as type: Sender.Type = Sender.self) throws -> Sender {
        try #require(try channels("channels:\n  one: \(yaml)", environment: ["KEY": "from-environment"]).first?.sender as? Sender)
    }

    private func error(_ yaml: String) throws -> YAMLError {
        try #require(throws: YAMLError.self) { try channels(yaml) }
    }

    private func error(inChannel yaml: String) throws -> YAMLError { try error("channels:\n  one: \(yaml)") }

    @Test func `the example of the project is read`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../deploy/channels.yaml").standardized
        let names = ["HOTLINE_WECOM_URL", "HOTLINE_DINGTALK_URL", "HOTLINE_DINGTALK_SECRET", "HOTLINE_FEISHU_URL", "HOTLINE_FEISHU_SECRET",
                     "HOTLINE_WEBHOOK_SECRET", "HOTLINE_SMTP_PASSWORD"]
        let environment = Dictionary(uniqueKeysWithValues: names.map { ($0, "https://example.org/\($0)") })
        let channels = try ChannelsFile.load(path: file.path, environment: environment) { _ in }
        let kinds = channels.map { String(describing: type(of: $0.sender)) }
        #expect(Set(kinds) == ["LogChannel", "WebhookChannel", "MailChannel", "WeComRobot", "DingTalkRobot", "FeishuRobot",
                               "AlertmanagerChannel"])
        // What the example does not show nobody finds.
        let text = try String(contentsOf: file, encoding: .utf8)
        for key in ChannelKey.allCases { #expect(text.contains("\(key.rawValue):"), "\(key.rawValue) is not in the example") }
    }

    @Test func `a filter is read`() throws {
        let filter = try #require(try channels("""
            channels:
              城管值班:
                type: log
                kinds: [firing, repeat]
                minimum_severity: warning
                rules: closing_pace
                levels: [department]
                series: [城市管理局, 公安局]
            """).first).filter
        #expect(filter.kinds == [.firing, .repeated] && filter.minimumSeverity == .warning && filter.rules == ["closing_pace"])
        #expect(filter.levels == ["department"] && filter.series == ["城市管理局", "公安局"])
    }

    @Test func `channels share their connection and may change it`() throws {
        let channels = try channels("""
            connection: { proxy: "http://proxy:3128", connect_seconds: 3, ca_file: /dev/null }
            channels:
              one: { type: wecom, url: https://example.org/, total_seconds: 7 }
              two: { type: wecom, url: https://example.org/, proxy: none }
            """)
        let options = channels.compactMap { ($0.sender as? WeComRobot)?.post.options }
        #expect(options.map { $0.proxy?.revealed() } == ["http://proxy:3128", ""])
        #expect(options.map(\.connectTimeout) == [.seconds(3), .seconds(3)])
        #expect(options.map(\.totalTimeout) == [.seconds(7), .seconds(30)])
        #expect(options.map(\.caFile) == ["/dev/null", "/dev/null"])
    }

    @Test func `a secret stands in the file, in the environment or in a file of its own`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID().uuidString)").path
        try Data("from-file\n".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        func secret(_ text: String) throws -> String? {
            try sender("{ type: dingtalk, url: https://example.org/, secret: \"\(text)\" }", as: DingTalkRobot.self).secret?.revealed()
        }
        #expect(try secret("in place") == "in place")
        #expect(try secret("env:KEY") == "from-environment")
        #expect(try secret("file:\(path)") == "from-file")
    }

    @Test func `mail has the usual port of its security`() throws {
        func mail(_ keys: String) throws -> MailChannel {
            try sender("{ type: email, server: smtp.example.org, from: a@example.org, to: [b@example.org]\(keys) }")
        }
        #expect(try mail("").port == 587 && mail("").security == .starttls)
        #expect(try mail(", security: tls").port == 465)
        #expect(try mail(", security: none").port == 25)
        #expect(try mail(", port: 2525").port == 2525)
    }

    @Test func `Alertmanager's address may stand with its path or without`() throws {
        for url in ["http://am:9093", "http://am:9093/", "http://am:9093/api/v2/alerts"] {
            let channel = try sender("{ type: alertmanager, url: \"\(url)\", labels: { office: 清溪镇 } }", as: AlertmanagerChannel.self)
            #expect(channel.post.endpoint.address.revealed() == "http://am:9093/api/v2/alerts")
            #expect(channel.labels == ["office": "清溪镇"])
        }
    }

    @Test func `an unknown key is refused with its place and the known ones`() throws {
        let nested = try error("channels:\n  one:\n    type: wecom\n    url: https://example.org/\n    secret: abc\n")
        #expect(nested.description == "channels.yaml, line 5, channels.one.secret: unknown key")
        #expect(nested.hint.hasPrefix("Known keys: ca_file, connect_seconds, kinds, levels,") && nested.hint.hasSuffix(" type, url."))
        #expect(try error("channel:\n  one: {type: log}").description == "channels.yaml, line 1, channel: unknown key")
        #expect(try error("connection: {url: x}\nchannels: {}").description == "channels.yaml, line 1, connection.url: unknown key")
    }

    @Test(arguments: [
        ("{}", "type is missing"), ("{ type: fax }", "\"fax\" is none of the possible values"), ("{ type: webhook }", "url is missing"),
        ("{ type: webhook, url: example.org/tell-nobody }", "not an address to post to"),
        ("{ type: webhook, url: \"https://u:tell-nobody@example.org\" }", "not an address to post to"),
        ("{ type: webhook, url: \"env:NOWHERE\" }", "the environment variable NOWHERE is not set"),
        ("{ type: webhook, url: \"file:/nowhere\" }", "/nowhere cannot be read as text"),
        ("{ type: webhook, url: https://example.org/, token: \"tell\\nnobody\" }", "a secret is one line of text"),
        ("{ type: webhook, url: https://example.org/, username: a }", "a username without a password"),
        ("{ type: webhook, url: https://example.org/, password: tell-nobody }", "a password without a username"),
        ("{ type: wecom, url: https://example.org/, ca_file: /nowhere }", "there is no readable file /nowhere"),
        ("{ type: wecom, url: https://example.org/, total_seconds: 0 }", "a whole number from 1 is expected"),
        ("{ type: log, kinds: [fire] }", "\"fire\" is none of the possible values"),
        ("{ type: email, server: \"smtp://example.org\", from: a@example.org, to: b@example.org }", "not a host's name"),
        ("{ type: email, server: example.org, from: a, to: b@example.org }", "not a mail address"),
        ("{ type: email, server: example.org, from: a@example.org, to: [] }", "no recipients"),
        ("{ type: email, server: example.org, port: 70000, from: a@example.org, to: b@example.org }", "not a port"),
        ("{ type: email, server: example.org, security: none, username: a, password: tell-nobody, from: a@example.org, to: b@example.org }",
         "the password would cross the network in the clear"),
        ("{ type: alertmanager, url: https://example.org/, labels: { series: a } }", "not a name for a label"),
        ("{ type: alertmanager, url: https://example.org/, labels: { a-b: a } }", "not a name for a label"),
    ])
    func `what cannot work is refused with its place and a remedy, and tells no secret`(yaml: String, problem: String) throws {
        let error = try error(inChannel: yaml)
        #expect(error.problem == problem)
        #expect(error.line == 2 && error.key.hasPrefix("channels.one") && !error.hint.isEmpty)
        #expect(!"\(error) \(error.hint)".contains("nobody"))
    }

    @Test func `a file that is none says so`() throws {
        #expect(try error("").problem == "a file of channels is a list of keys and values")
        #expect(try error("connection: {}").problem == "no channels are described")
        #expect(try error("channels: [a]").problem == "names with keys and values below them are expected here")
        #expect(try error("channels:\n  one: {type: log}\n  one: {type: log}").problem.contains("written twice: one"))
        #expect(throws: YAMLError.self) { try ChannelsFile.load(path: "/nowhere.yaml", environment: [:]) { _ in } }
    }
}
