import Reporting

/// `%E5%8A%9E` for what an address cannot hold as it is (RFC 3986): everything but letters, digits and `-._~`.
package enum PercentCoding {
    /// - Parameter kept: characters that stay besides, such as the slashes of a path.
    package static func encoded(_ text: String, keeping kept: String = "") -> String {
        let kept = Set(kept.utf8)
        return text.utf8.reduce(into: "") { result, byte in
            if isPlain(byte) || kept.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// Nil for a `%` without two digits, and for bytes that are no text.
    package static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        plusIsSpace ? ReferenceText.decoded(String(text.map { $0 == "+" ? " " : $0 })) : ReferenceText.decoded(text)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~".utf8.contains(byte)
        }
    }
}
