internal import Foundation
package import StrictYAML

/// The file that says where messages are sent: under `channels` a name and the keys of each, under `connection` what they share.
///
/// Secrets may stand elsewhere: `env:NAME` is the text of an environment variable, `file:/path` that of a file.
package enum ChannelsFile {
    /// Reads the channels in the order of the file. Throws `YAMLError` with place and remedy; it quotes no secret.
    /// - Parameter log: where channels of type log write.
    package static func load(path: String, environment: [String: String],
                             log: @escaping @Sendable (Message) -> Void) throws(YAMLError) -> [Channel] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw YAMLError(file: path, key: "", problem: "the file cannot be read", hint: "Check the path and its permissions.")
        }
        guard let yaml = String(validating: data, as: UTF8.self) else {
            throw YAMLError(file: path, key: "", problem: "the file is not UTF-8", hint: "Save it as UTF-8.")
        }
        return try channels(yaml: yaml, file: path, environment: environment, log: log)
    }

    /// - Parameter file: the name that errors give as the place.
    package static func channels(yaml: String, file: String, environment: [String: String],
                                 log: @escaping @Sendable (Message) -> Void) throws(YAMLError) -> [Channel] {
        let root = try YAMLNode(parsing: yaml, file: file, subject: "a file of channels", example: "channels:")
        try root.refuseKeys(otherThan: ["channels", "connection"])
        let secrets = SecretReader(environment: environment)
        var shared = ConnectionOptions()
        if let node = root["connection"] {
            try node.refuseKeys(otherThan: ChannelKey.connection.map(\.rawValue))
            shared = try ConnectionOptions(node, over: shared, secrets: secrets)
        }
        guard let described = root["channels"] else {
            throw root.error("no channels are described", hint: "Add a line channels: and below it a name with a type.")
        }
        var channels: [Channel] = []
        for (name, node) in try described.namedEntries() {
            channels.append(try ChannelReader(node: node, shared: shared, secrets: secrets, log: log).channel(named: name))
        }
        return channels
    }
}

extension ConnectionOptions {
    /// What `node` says, over what is said for all.
    init(_ node: YAMLNode, over shared: ConnectionOptions, secrets: SecretReader) throws(YAMLError) {
        self = shared
        if let file = node[.caFile] {
            let path = try file.text()
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw file.error("there is no readable file \(path)", hint: "Name a file of certificates in PEM.")
            }
            caFile = path
        }
        if let proxy = node[.proxy] {
            let text = try proxy.text()
            self.proxy = text == "none" ? Secret("") : try secrets.secret(proxy)
        }
        if let seconds = node[.connectSeconds] { connectTimeout = .seconds(try seconds.wholeNumber()) }
        if let seconds = node[.totalSeconds] { totalTimeout = .seconds(try seconds.wholeNumber()) }
    }
}
