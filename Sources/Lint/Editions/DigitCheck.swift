/// Two texts of the same words, number by number: not even a digit of a date or of a chart may differ.
struct DigitCheck {
    private let printed: [Piece]
    private let expected: [Piece]
    private let source: FigureSource

    /// Nil where the texts differ in more than their numbers, so that no number has a certain counterpart.
    init?(_ text: String, expected known: String, source: FigureSource) {
        self.source = source
        printed = Piece.pieces(of: text)
        expected = Piece.pieces(of: known)
        guard printed.count == expected.count, zip(printed, expected).allSatisfy({ $0.isNumber ? $1.isNumber : $0.bytes == $1.bytes })
        else { return nil }
    }

    var findings: [Finding] {
        let numbers = printed.indices.filter { printed[$0].isNumber }
        let wrong = numbers.filter { printed[$0].bytes != expected[$0].bytes }
        let differences = wrong.map { index in
            Finding.differs(at: place(of: index), printed: printed[index].text, from: expected[index].text, source)
        }
        return differences + (wrong.count < numbers.count ? [.agrees(count: numbers.count - wrong.count, source)] : [])
    }

    private func place(of index: Int) -> Place {
        let before = index > 0 ? printed[index - 1].text.suffix(14) : ""
        let after = index + 1 < printed.count ? printed[index + 1].text.prefix(6) : ""
        let excerpt = "\(before)\(printed[index].text)\(after)".map { $0.isNewline ? " " : $0 }
        return Place(line: printed[index].line, excerpt: String(excerpt))
    }
}

extension DigitCheck {
    /// A number with the points and commas between its digits, or what stands between two numbers.
    private struct Piece {
        let isNumber: Bool
        let bytes: ArraySlice<UInt8>
        /// On which it begins, from 1.
        let line: Int

        /// Whole characters, since a number begins and ends with an ASCII digit.
        var text: String { String(decoding: bytes, as: UTF8.self) }

        static func pieces(of text: String) -> [Piece] {
            let bytes = Array(text.utf8)
            var pieces: [Piece] = [], start = 0, line = 1
            while start < bytes.count {
                let isNumber = isDigit(bytes[start])
                var end = start
                while end < bytes.count, isDigit(bytes[end]) == isNumber || isNumber && joinsDigits(end, bytes) { end += 1 }
                pieces.append(Piece(isNumber: isNumber, bytes: bytes[start..<end], line: line))
                line += bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
                start = end
            }
            return pieces
        }

        private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

        private static func joinsDigits(_ index: Int, _ bytes: [UInt8]) -> Bool {
            (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")) && index + 1 < bytes.count && isDigit(bytes[index + 1])
        }
    }
}
