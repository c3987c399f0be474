/// Which passwords are taken. Long ones that nobody guesses; no signs are prescribed, since these make passwords worse
/// (NIST SP 800-63B, section 5.1.1.2).
package enum PasswordRules {
    package enum Flaw: String, Sendable, CaseIterable {
        case tooShort, tooLong, controlCharacters, fewCharacters, holdsName, wellKnown
    }

    package static let minimumCharacters = 10
    /// libcrypt takes 511 bytes.
    package static let maximumBytes = 256
    private static let minimumDifferent = 5

    /// Nil for a password that is taken.
    package static func flaw(of password: Password, for name: AccountName) -> Flaw? {
        let text = password.text
        if text.utf8.count > maximumBytes { return .tooLong }
        if text.count < minimumCharacters { return .tooShort }
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return .controlCharacters }
        if Set(text).count < minimumDifferent { return .fewCharacters }
        let plain = text.lowercased()
        if plain.contains(name.text) { return .holdsName }
        if isRun(plain) || wellKnown.contains(where: { plain.replacing($0, with: "").count < 4 }) { return .wellKnown }
        return nil
    }

    /// What is tried first. A password that is little more than one of these is one of them.
    private static let wellKnown = ["1234567890", "123456789", "qwertyuiop", "password", "administrator", "admin", "hotline12345",
                                    "hotline", "1q2w3e4r5t", "qwerty", "iloveyou", "welcome", "12345", "rexian", "shimin", "woaini"]

    /// Every character is the next of the one before, as in abcdefghijk.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
        return steps.count == 1
    }
}
