internal import CCrypto

/// SHA-256 and HMAC-SHA256 by libcrypto.
enum Digest {
    private static let sha256Length = 32

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: sha256Length)
        EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
        return digest
    }

    static func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: sha256Length)
        // A key of no bytes must still be a key: to libcrypto a null pointer is none.
        let padded = key.isEmpty ? [0] : key
        EVP_Q_mac(nil, "HMAC", nil, "SHA256", nil, padded, key.count, bytes, bytes.count, &code, code.count, nil)
        return code
    }

    /// Lower-case hexadecimal.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { byte in String(byte, radix: 16).leftPadded }.joined()
    }
}

extension String {
    fileprivate var leftPadded: String { count == 1 ? "0\(self)" : self }
}
