import Foundation
@testable import Notifications

/// Messages and channels of the tests.
enum Sample {
    static let moment = Date(timeIntervalSince1970: 1_700_000_000)

    static func message(key: String = "pace/department/城市管理局/2025-11-26/firing", kind: Message.Kind = .firing,
                        severity: Message.Severity = .warning, title: String = "【城市管理局】办结明显变慢") -> Message {
        Message(
            key: key, kind: kind, severity: severity, title: title,
            text: "近 11 天应办结约 53.2 件、实际办结 24 件 <约为平常的 45%>。", markdown: "**主要原因**\n- 违章搭建：少办结 12 件\n- 噪音扰民：少办结 9 件",
            link: .init(title: "查看详情", address: "https://hotline.example.org/alerts/7"),
            startedAt: moment.addingTimeInterval(-86_400), endedAt: kind == .resolved ? moment.addingTimeInterval(-60) : nil,
            labels: .init(rule: "closing_pace", level: "department", series: "城市管理局"),
            facts: [.init(name: "观察值", value: "24 件"), .init(name: "期望值", value: "53.2 件")])
    }

    /// Reaches servers on this machine only, whatever the environment says of proxies.
    static var options: ConnectionOptions {
        var options = ConnectionOptions()
        options.proxy = Secret("")
        return options
    }

    static func post(_ server: LocalServer, _ path: String, scheme: String = "http", host: String = "localhost",
                     options: ConnectionOptions = options) -> HTTPPost {
        post("\(scheme)://\(host):\(server.port)\(path)", options: options)
    }

    static func post(_ address: String, options: ConnectionOptions = options) -> HTTPPost {
        guard let endpoint = Endpoint(address, schemes: ["http", "https"]) else { preconditionFailure("\(address) is no address") }
        return HTTPPost(endpoint: endpoint, options: options)
    }

    static func webhook(_ server: LocalServer, _ path: String) -> WebhookChannel {
        WebhookChannel(post: post(server, path), secret: Secret("test-secret"))
    }
}

extension DeliveryResult {
    var failure: DeliveryFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }
}
