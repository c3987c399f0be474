/// A paragraph, a heading or a list on one line each: characters as we read them, each with the line on which it stands.
///
/// Full-width digits and signs are plain ones here, the punctuation of Chinese text is full-width, and among Chinese characters there
/// is no blank: a PDF puts them anywhere, also into numbers.
package struct Passage: Hashable, Sendable {
    let characters: [Character]
    /// Of each character, from 1.
    let lines: [Int]
    let isChinese: Bool

    var text: String { String(characters) }

    /// - Parameter pieces: lines or parts of lines in their order, with the number of the line.
    package init(_ pieces: [(line: Int, text: String)]) {
        isChinese = pieces.contains { $0.text.unicodeScalars.contains(where: \.isHan) }
        var characters: [Character] = [], lines: [Int] = []
        for piece in pieces {
            if !isChinese, !characters.isEmpty {
                characters.append(" ")
                lines.append(piece.line)
            }
            for character in piece.text {
                if isChinese, character.isWhitespace { continue }
                characters.append(isChinese ? Passage.plain(character) : character)
                lines.append(piece.line)
            }
        }
        if isChinese { Passage.widenPunctuation(&characters) }
        self.characters = characters
        self.lines = lines
    }

    func place(_ range: Range<Int>) -> Place {
        let lower = max(0, range.lowerBound - 14), upper = min(characters.count, range.upperBound + 6)
        let excerpt = (lower > 0 ? "…" : "") + String(characters[lower..<upper]) + (upper < characters.count ? "…" : "")
        return Place(line: lines.isEmpty ? 1 : lines[min(range.lowerBound, lines.count - 1)], excerpt: excerpt)
    }

    /// Full-width letters, digits, percent signs and the like as ASCII.
    private static func plain(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
              let plain = Unicode.Scalar(scalar.value - 0xFEE0) else { return character == "﹪" ? "%" : character }
        return Character(plain)
    }

    private static let wide: [Character: Character] = [",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "!": "！", "?": "？"]

    /// A comma between three digits and a colon between two belong to a number or a time; all others end a clause.
    private static func widenPunctuation(_ characters: inout [Character]) {
        for index in characters.indices {
            guard let replacement = wide[characters[index]] else { continue }
            let isInNumber = (characters[index] == "," || characters[index] == ":") && index > 0 && index + 1 < characters.count
                && characters[index - 1].isDigit && characters[index + 1].isDigit
            if !isInNumber { characters[index] = replacement }
        }
    }
}

extension Character {
    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Unicode.Scalar {
    var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}
