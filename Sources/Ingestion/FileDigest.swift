internal import CCrypto
package import Spreadsheets

/// SHA-256 of a file's bytes.
package enum FileDigest {
    /// Lower-case hexadecimal.
    package static func hexadecimal(ofFile path: String) throws(SpreadsheetError) -> String {
        hexadecimal(try FileBytes(path: path).withUnsafeBytes(sha256))
    }

    static func sha256(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
        return Array(digest.prefix(Int(length)))
    }

    static func hexadecimal(_ digest: [UInt8]) -> String {
        digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
