internal import StrictYAML

/// The kinds of channel, as `type` names them.
enum ChannelType: String, CaseIterable {
    case log, webhook, email, wecom, dingtalk, feishu, alertmanager
}

/// The keys that describe a channel.
enum ChannelKey: String, CaseIterable {
    case type
    // Which messages.
    case kinds, rules, levels, series
    case minimumSeverity = "minimum_severity"
    // How the server is reached.
    case proxy
    case caFile = "ca_file"
    case connectSeconds = "connect_seconds"
    case totalSeconds = "total_seconds"
    // What the server is.
    case url, secret, token, username, password, server, port, security, from, to, labels

    static let filter: Set<ChannelKey> = [.kinds, .rules, .levels, .series, .minimumSeverity]
    static let connection: Set<ChannelKey> = [.proxy, .caFile, .connectSeconds, .totalSeconds]

    /// What a channel of that type may say.
    static func keys(of type: ChannelType) -> Set<ChannelKey> {
        let common = filter.union([.type])
        return switch type {
        case .log: common
        case .webhook: common.union(connection).union([.url, .secret, .token, .username, .password])
        case .email: common.union(connection).union([.server, .port, .security, .username, .password, .from, .to])
        case .wecom: common.union(connection).union([.url])
        case .dingtalk, .feishu: common.union(connection).union([.url, .secret])
        case .alertmanager: common.union(connection).union([.url, .token, .username, .password, .labels])
        }
    }
}

extension YAMLNode {
    subscript(key: ChannelKey) -> YAMLNode? { self[key.rawValue] }
}
