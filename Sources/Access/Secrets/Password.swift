internal import Digests
internal import CCrypt
internal import Foundation

/// A password as somebody typed it, in Unicode's compatible composed form so that every keyboard types the same. It never shows itself.
package struct Password: Sendable, CustomStringConvertible, CustomReflectable {
    let text: String

    package init(_ typed: String) {
        text = typed.precomposedStringWithCompatibilityMapping
    }

    /// How much work a hash is, as yescrypt counts: 5 is libcrypt's own default, some 30 ms and 16 MB. Each step doubles both.
    package static let cost = 5

    /// The yescrypt hash with a fresh salt, as in shadow(5); nil where libcrypt has no yescrypt or no random bytes, or for a password that
    /// it does not take, which `PasswordRules` refuse before.
    package func hashed(cost: Int = Password.cost) -> PasswordHash? {
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        guard crypt_gensalt_rn("$y$", UInt(cost), nil, 0, &setting, Int32(setting.count)) != nil else { return nil }
        return crypt(setting).map(PasswordHash.init(text:))
    }

    package func matches(_ hash: PasswordHash) -> Bool {
        guard let found = crypt(hash.text.utf8CString.map { $0 }) else { return false }
        return Digest.isEqual(Array(found.utf8), Array(hash.text.utf8))
    }

    /// Takes as long as `matches`, for names that no account has: the time must not tell them apart.
    package func matchesNothing() {
        _ = hashed()
    }

    private func crypt(_ setting: [CChar]) -> String? {
        // The function works in memory of the caller's, which holds the password afterwards.
        let size = MemoryLayout<crypt_data>.size
        let workspace = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: MemoryLayout<crypt_data>.alignment)
        workspace.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        defer {
            explicit_bzero(workspace, size)
            workspace.deallocate()
        }
        return crypt_rn(text, setting, workspace, Int32(size)).map { String(cString: $0) }
    }

    package var description: String { "a password" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What is stored of a password.
package struct PasswordHash: Sendable, CustomStringConvertible, CustomReflectable {
    /// In the form of crypt(5): `$y$…`.
    package let text: String

    package init(text: String) {
        self.text = text
    }

    package var description: String { "a password's hash" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
