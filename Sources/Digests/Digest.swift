internal import CCrypto

/// SHA-256 and HMAC-SHA256 by libcrypto, how digests are written, and how they are compared.
package enum Digest {
    private static let sha256Length = 32

    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: sha256Length)
        EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
        return digest
    }

    package static func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: sha256Length)
        // A key of no bytes must still be a key: to libcrypto a null pointer is none.
        let padded = key.isEmpty ? [0] : key
        EVP_Q_mac(nil, "HMAC", nil, "SHA256", nil, padded, key.count, bytes, bytes.count, &code, code.count, nil)
        return code
    }

    /// Takes as long for every wrong value.
    package static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }

    /// Lower-case hexadecimal.
    package static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
