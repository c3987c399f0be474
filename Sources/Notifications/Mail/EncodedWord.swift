internal import Foundation

/// Text of any language in a mail header, by RFC 2047.
enum EncodedWord {
    private static let start = "=?UTF-8?B?", end = "?="
    /// Of a line; with the blank or the name before it, a word so has at most its 75 characters.
    private static let lineLimit = 76

    /// Plain words stay; anything else becomes words of at most 75 characters, none of which parts a character, one a line.
    /// - Parameter column: how many characters stand before it on its line, at least 1.
    static func encoded(_ text: String, column: Int) -> String {
        if isPlain(text), column + text.utf8.count <= lineLimit { return text }
        var words: [String] = []
        var piece: [UInt8] = []
        // Four characters of base64 carry three bytes.
        func room() -> Int {
            let width = lineLimit - (words.isEmpty ? column : 1)
            return max(0, width - start.utf8.count - end.utf8.count) / 4 * 3
        }
        // By scalar: a family of emoji may be longer than a word, and the words are put together before they are read.
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if piece.count + bytes.count > room() {
                words.append(word(piece))
                piece = []
            }
            piece += bytes
        }
        words.append(word(piece))
        return words.joined(separator: "\r\n ")
    }

    private static func word(_ bytes: [UInt8]) -> String { start + Data(bytes).base64EncodedString() + end }

    /// Letters, digits and blanks, with no blank that would be lost at an end; dots and commas mean something beside an address.
    private static func isPlain(_ text: String) -> Bool {
        text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " -_/+".contains($0)) }
            && !text.hasPrefix(" ") && !text.hasSuffix(" ")
    }
}
