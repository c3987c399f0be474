internal import Digests

/// 256 random bits that prove who somebody is: a session's cookie, an API token, a one-time link. Shown once and never stored.
///
/// What is made of it goes one way only: `readingKey` is its SHA-256, which the database is told to learn whose part of the
/// tickets it may show, and `fingerprint` is the SHA-256 of that, which is stored. Neither a dump of the database nor a server log with the
/// key opens a session.
package struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
    private let bytes: [UInt8]
    private static let byteCount = 32

    package init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<Secret.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Nil for a text that is none.
    package init?(text: String) {
        guard let bytes = Base64URL.bytes(text), bytes.count == Secret.byteCount else { return nil }
        self.bytes = bytes
    }

    /// 43 letters, digits, hyphens and underscores.
    package var text: String { Base64URL.text(bytes) }

    package var readingKey: ReadingKey { ReadingKey(bytes: Digest.sha256(bytes)) }
    package var fingerprint: [UInt8] { readingKey.fingerprint }

    /// What a form carries to show that it comes from a page of ours: HMAC-SHA256 of a fixed word under this secret.
    package var formToken: String { Base64URL.text(code) }

    package func matches(formToken: String) -> Bool {
        Base64URL.bytes(formToken).map { Digest.isEqual($0, code) } ?? false
    }

    private var code: [UInt8] { Digest.hmacSHA256(Array("hotline form".utf8), key: bytes) }

    package var description: String { "a secret" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// By which the database knows whose part of the tickets it may show; opens nothing else.
package struct ReadingKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    package let bytes: [UInt8]

    package var fingerprint: [UInt8] { Digest.sha256(bytes) }
    package var hexadecimal: String { Digest.hexadecimal(bytes) }

    package var description: String { "a reading key" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
