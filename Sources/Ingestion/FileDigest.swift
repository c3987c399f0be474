internal import CCrypto
internal import Digests
package import Spreadsheets

/// SHA-256 of a file's bytes.
package enum FileDigest {
    /// Lower-case hexadecimal.
    package static func hexadecimal(ofFile path: String) throws(SpreadsheetError) -> String {
        Digest.hexadecimal(sha256(try FileBytes(path: path)))
    }

    static func sha256(_ bytes: FileBytes) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
        bytes.forEachPiece { piece, _ in
            EVP_DigestUpdate(context, piece.baseAddress, piece.count)
            return true
        }
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        EVP_DigestFinal_ex(context, &digest, &length)
        return Array(digest.prefix(Int(length)))
    }
}
