import Foundation
import Testing
@testable import Notifications

/// Mail through a real SMTP dialogue, read by another language's parser.
@Suite(.enabled(if: LocalServer.hasMailSink, LocalServer.mailSinkAbsence))
struct MailChannelTests {
    private func send(_ security: MailChannel.Security, sink: MailChannel.Security? = nil, password: String = "test-secret",
                      from: String = "市民服务热线 <hotline@example.org>", to: [String] = ["duty@example.org"], caFile: String? = nil,
                      message: Message = Sample.message()) async throws -> (result: DeliveryResult, mails: [MailRecord]) {
        let certificate = try Certificate.shared.get()
        let arguments = [(sink ?? security).rawValue, certificate.file, certificate.key]
        return try await LocalServer.run("smtp_sink", arguments: arguments) { server in
            var options = Sample.options
            options.caFile = caFile ?? certificate.file
            let channel = MailChannel(
                host: "localhost", port: server.port, security: security,
                credentials: security == .none ? nil : .init(user: "hotline", password: Secret(password)),
                sender: try #require(MailAddress(from)), recipients: try to.map { try #require(MailAddress($0)) }, options: options)
            return (await channel.send(message, at: Sample.moment), try server.requests(MailRecord.self))
        }
    }

    @Test(arguments: MailChannel.Security.allCases)
    func `a mail arrives, encrypted and with a user where that is set`(security: MailChannel.Security) async throws {
        let (result, mails) = try await send(security)
        #expect(result == .delivered(remark: nil))
        let mail = try #require(mails.first)
        #expect(mails.count == 1)
        #expect(mail.sender == "hotline@example.org" && mail.recipients == ["duty@example.org"] && mail.greeting == "example.org")
        #expect(mail.isEncrypted == (security != .none) && mail.isAuthenticated == (security != .none))
    }

    @Test func `another mail program reads it without a complaint`() async throws {
        let mail = try #require(try await send(.none, to: ["值班员 <duty@example.org>", "chief@example.org"]).mails.first)
        #expect(mail.defects.isEmpty && mail.isClean)
        #expect(mail.longestLine <= 78)
        #expect(mail.headers["subject"] == "【城市管理局】办结明显变慢")
        #expect(mail.headers["from"] == "市民服务热线 <hotline@example.org>")
        #expect(mail.headers["to"] == "值班员 <duty@example.org>, chief@example.org")
        #expect(mail.headers["date"] == "Tue, 14 Nov 2023 22:13:20 +0000")
        #expect(mail.headers["auto-submitted"] == "auto-generated")
        #expect(mail.text == """
            近 11 天应办结约 53.2 件、实际办结 24 件 <约为平常的 45%>。

            观察值: 24 件
            期望值: 53.2 件

            **主要原因**
            - 违章搭建：少办结 12 件
            - 噪音扰民：少办结 9 件

            查看详情: https://hotline.example.org/alerts/7

            """)
        #expect(mail.html.contains("<p>近 11 天应办结约 53.2 件、实际办结 24 件 &lt;约为平常的 45%&gt;。</p>"))
        #expect(mail.html.contains("<p><b>主要原因</b></p>\n<ul>\n<li>违章搭建：少办结 12 件</li>"))
        #expect(mail.html.contains("<td>53.2 件</td>"))
    }

    @Test func `a long title is folded, and comes out as it was`() async throws {
        let title = String(repeating: "城市管理局👨‍👩‍👧，", count: 30)
        let mail = try #require(try await send(.none, from: "\(String(repeating: "热线", count: 30)) <hotline@example.org>",
                                               message: Sample.message(title: title)).mails.first)
        #expect(mail.headers["subject"] == title)
        #expect(mail.defects.isEmpty && mail.longestLine <= 78)
    }

    @Test func `a title cannot bring headers of its own`() async throws {
        let mail = try #require(try await send(.none, message: Sample.message(title: "slow\r\nBcc: all@example.org\u{0}")).mails.first)
        #expect(mail.headers["subject"] == "slow Bcc: all@example.org")
        #expect(mail.headers["bcc"] == nil && mail.recipients == ["duty@example.org"])
    }

    @Test func `a retry has the same Message-ID, other news have another`() async throws {
        var identifiers: [String?] = []
        for key in ["one", "one", "two"] {
            identifiers.append(try await send(.none, message: Sample.message(key: key)).mails.first?.headers["message-id"])
        }
        #expect(identifiers[0]?.hasSuffix("@example.org>") == true)
        #expect(identifiers[0] == identifiers[1] && identifiers[1] != identifiers[2])
    }

    @Test func `a wrong password is a final failure that does not tell it`() async throws {
        let (result, mails) = try await send(.starttls, password: "wrong-password")
        let failure = try #require(result.failure)
        #expect(mails.isEmpty && failure.isPermanent)
        #expect(failure.problem.hasSuffix("the mail server answered 535") && !failure.problem.contains("wrong-password"))
        #expect(failure.hint == "Check username, password and security of the channel.")
    }

    @Test func `a server without STARTTLS gets neither password nor mail`() async throws {
        let (result, mails) = try await send(.starttls, sink: MailChannel.Security.none)
        #expect(mails.isEmpty && result.failure?.isPermanent == true)
        #expect(result.failure?.hint?.contains("STARTTLS") == true)
    }

    @Test func `a server whose certificate is not trusted gets neither`() async throws {
        let (result, mails) = try await send(.starttls, caFile: "/etc/ssl/certs/ca-certificates.crt")
        #expect(mails.isEmpty && result.failure?.hint?.contains("ca_file") == true)
    }

    @Test func `a recipient that is gone does not keep the mail from the others, and is told`() async throws {
        let (result, mails) = try await send(.none, to: ["duty@example.org", "unknown@example.org", "full@example.org"])
        #expect(result == .delivered(remark: "2 of 3 recipients refused: number 2 in to with 550, number 3 in to with 452"))
        #expect(mails.first?.recipients == ["duty@example.org"])
    }

    @Test func `where every recipient is refused, a box that is full may have room later`() async throws {
        #expect(try await send(.none, to: ["unknown@example.org"]).result.failure?.isPermanent == true)
        #expect(try await send(.none, to: ["full@example.org"]).result.failure?.isPermanent == false)
        #expect(try await send(.none, to: ["full@example.org", "unknown@example.org"]).result.failure?.isPermanent == false)
    }

    @Test func `a mail that is refused after it was read is not sent again`() async throws {
        let failure = try #require(try await send(.none, from: "refused@example.org").result.failure)
        #expect(failure.isPermanent && failure.problem.hasSuffix("the mail server answered 554"))
    }
}
