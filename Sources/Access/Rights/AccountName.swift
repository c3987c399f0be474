/// The name by which somebody logs in: 2 to 64 letters, digits, dots, hyphens, underscores or at signs, small letters only.
package struct AccountName: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// Blanks around it are dropped and capitals made small, so that one person is one account.
    package init?(_ typed: String) {
        let text = typed.lowercased().drop { $0.isWhitespace }
        let trimmed = String(text.reversed().drop { $0.isWhitespace }.reversed())
        let marks: Set<Character> = [".", "-", "_", "@"]
        guard (2...64).contains(trimmed.count), trimmed.utf8.count <= 256,
              trimmed.allSatisfy({ $0.isLetter || $0.isNumber || marks.contains($0) }) else { return nil }
        self.text = trimmed
    }

    package var description: String { text }
}
