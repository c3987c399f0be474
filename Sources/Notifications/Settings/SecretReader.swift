internal import Foundation
internal import StrictYAML

/// Reads a secret from where the settings say it is.
struct SecretReader {
    let environment: [String: String]

    func secret(_ node: YAMLNode) throws(YAMLError) -> Secret {
        let text = try node.text()
        let value: String
        if text.hasPrefix("env:") {
            let name = String(text.dropFirst(4))
            guard let found = environment[name], !found.isEmpty else {
                throw node.error("the environment variable \(name) is not set", hint: "Set it for the service, or use file:/path.")
            }
            value = found
        } else if text.hasPrefix("file:") {
            let path = String(text.dropFirst(5))
            guard let data = FileManager.default.contents(atPath: path), let found = String(validating: data, as: UTF8.self) else {
                throw node.error("\(path) cannot be read as text", hint: "Check the path and its permissions.")
            }
            value = found.trimmingCharacters(in: .whitespacesAndNewlines)
        } else {
            value = text
        }
        guard !value.isEmpty, !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw node.error("a secret is one line of text", hint: "Write it in quotes, or as env:NAME or file:/path.")
        }
        return Secret(value)
    }
}
