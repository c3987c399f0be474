internal import Digests
internal import Foundation

/// An address that messages are sent to. It may carry a key, so that only scheme, host and port of it are ever shown.
struct Endpoint: Hashable, Sendable {
    let address: Secret
    /// `https://host:port`
    let shown: String
    /// The parts of the address that may be keys, to be masked wherever they turn up.
    let secrets: [Secret]

    /// Nil where it is not an absolute address of one of the schemes, or holds a user or password (they have settings of their own).
    init?(_ text: String, schemes: Set<String>) {
        guard text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), let parts = URLComponents(string: text),
              let scheme = parts.scheme?.lowercased(), schemes.contains(scheme), let host = parts.host, !host.isEmpty,
              parts.user == nil, parts.password == nil, parts.fragment == nil else { return nil }
        address = Secret(text)
        shown = "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
        // Feishu's key is a part of the path; the short parts are words such as robot and send, which stay readable.
        let keys = parts.path.split(separator: "/").map(String.init).filter { $0.count >= 12 }
            + (parts.queryItems ?? []).compactMap(\.value)
        secrets = ([text, parts.percentEncodedPath, parts.percentEncodedQuery ?? ""] + keys).map(Secret.init)
    }

    /// The address with more in its query; names and values are plain text.
    func address(adding query: [(name: String, value: String)]) -> Secret {
        guard !query.isEmpty else { return address }
        let text = address.revealed()
        let added = query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return Secret(text + (text.contains("?") ? "&" : "?") + added)
    }

    /// Everything but RFC 3986's unreserved characters as %XX: a plus sign of base64 would be read as a blank.
    static func encoded(_ text: String) -> String {
        let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        return text.utf8.map { byte in
            kept.contains(byte) ? String(UnicodeScalar(byte)) : "%" + Digest.hexadecimal([byte]).uppercased()
        }.joined()
    }
}
