internal import Foundation
internal import StrictYAML

/// Reads one channel's keys.
struct ChannelReader {
    let node: YAMLNode
    let shared: ConnectionOptions
    let secrets: SecretReader
    let log: @Sendable (Message) -> Void

    func channel(named name: String) throws(YAMLError) -> Channel {
        let type = try required(.type, example: "type: webhook").choice(of: ChannelType.self)
        try node.refuseKeys(otherThan: ChannelKey.keys(of: type).map(\.rawValue))
        return Channel(name: name, filter: try filter(), sender: try sender(type))
    }

    private func sender(_ type: ChannelType) throws(YAMLError) -> any MessageSender {
        switch type {
        case .log: return LogChannel(write: log)
        case .webhook: return WebhookChannel(post: try post(), secret: try secret(.secret))
        case .email: return try mail()
        case .wecom: return WeComRobot(post: try post())
        case .dingtalk: return DingTalkRobot(post: try post(), secret: try secret(.secret))
        case .feishu: return FeishuRobot(post: try post(), secret: try secret(.secret))
        case .alertmanager: return AlertmanagerChannel(post: try post(below: "/api/v2/alerts"), labels: try labels())
        }
    }

    private func filter() throws(YAMLError) -> MessageFilter {
        var filter = MessageFilter()
        if let kinds = node[.kinds] {
            for kind in kinds.elements { filter.kinds.insert(try kind.choice(of: Message.Kind.self)) }
        }
        if let severity = node[.minimumSeverity] { filter.minimumSeverity = try severity.choice(of: Message.Severity.self) }
        filter.rules = try texts(.rules)
        filter.levels = try texts(.levels)
        filter.series = try texts(.series)
        return filter
    }

    private func texts(_ key: ChannelKey) throws(YAMLError) -> Set<String> {
        var texts: Set<String> = []
        for element in node[key]?.elements ?? [] { texts.insert(try element.text()) }
        return texts
    }

    private func required(_ key: ChannelKey, example: String) throws(YAMLError) -> YAMLNode {
        guard let value = node[key] else { throw node.error("\(key.rawValue) is missing", hint: "Add a line such as: \(example)") }
        return value
    }

    private func secret(_ key: ChannelKey) throws(YAMLError) -> Secret? {
        guard let value = node[key] else { return nil }
        return try secrets.secret(value)
    }

    private func post(below path: String = "") throws(YAMLError) -> HTTPPost {
        let url = try required(.url, example: "url: https://example.org/hook")
        var text = try secrets.secret(url).revealed()
        if !path.isEmpty, !text.hasSuffix(path) { text = (text.hasSuffix("/") ? String(text.dropLast()) : text) + path }
        guard let endpoint = Endpoint(text, schemes: ["http", "https"]) else {
            throw url.error("not an address to post to",
                            hint: "Write https://host/path, percent-encoded; user and password have keys of their own.")
        }
        return HTTPPost(endpoint: endpoint, credentials: try credentials(), token: try secret(.token),
                        options: try ConnectionOptions(node, over: shared, secrets: secrets))
    }

    private func credentials() throws(YAMLError) -> TransferRequest.Credentials? {
        switch (node[.username], try secret(.password)) {
        case (nil, nil): return nil
        case (let user?, let password?): return .init(user: try user.text(), password: password)
        case (let user?, nil):
            throw user.error("a username without a password", hint: "Add a line such as: password: file:/etc/hotline/password")
        case (nil, _?): throw node.error("a password without a username", hint: "Add a line such as: username: hotline")
        }
    }

    private func labels() throws(YAMLError) -> [String: String] {
        var labels: [String: String] = [:]
        for (name, value) in try node[.labels]?.namedEntries() ?? [] {
            guard name.wholeMatch(of: /[a-zA-Z_][a-zA-Z0-9_]*/) != nil, !["alertname", "level", "series"].contains(name) else {
                throw value.error("not a name for a label", hint: "Use letters, digits and _, and none of alertname, level and series.")
            }
            labels[name] = try value.text()
        }
        return labels
    }
}

extension ChannelReader {
    private func mail() throws(YAMLError) -> MailChannel {
        let server = try required(.server, example: "server: smtp.example.org"), host = try server.text()
        guard host.wholeMatch(of: /[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]/) != nil else {
            throw server.error("not a host's name", hint: "Write smtp.example.org; the port is a key of its own.")
        }
        let security = try node[.security]?.choice(of: MailChannel.Security.self) ?? .starttls
        let port = try node[.port]?.wholeNumber() ?? security.usualPort
        if port > 65_535 { throw (node[.port] ?? node).error("not a port", hint: "Write a number from 1 to 65535.") }
        let credentials = try credentials()
        if credentials != nil, security == .none {
            throw node.error("the password would cross the network in the clear", hint: "Set security: starttls or security: tls.")
        }
        var recipients: [MailAddress] = []
        for element in try required(.to, example: "to: [duty@example.org]").elements { recipients.append(try address(element)) }
        guard !recipients.isEmpty else { throw node.error("no recipients", hint: "Add a line such as: to: [duty@example.org]") }
        return MailChannel(host: host, port: port, security: security, credentials: credentials,
                           sender: try address(try required(.from, example: "from: hotline@example.org")), recipients: recipients,
                           options: try ConnectionOptions(node, over: shared, secrets: secrets))
    }

    private func address(_ node: YAMLNode) throws(YAMLError) -> MailAddress {
        guard let address = MailAddress(try node.text()) else {
            throw node.error("not a mail address", hint: "Write name@example.org, or in quotes \"Name <name@example.org>\".")
        }
        return address
    }
}
