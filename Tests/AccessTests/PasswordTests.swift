@testable import Access
import Testing

@Suite struct PasswordTests {
    @Test func `a password matches its own hash and no other, and no two hashes are the same`() throws {
        let password = Password("correct horse battery"), hash = try #require(password.hashed(cost: 1))
        #expect(hash.text.hasPrefix("$y$"))
        #expect(password.matches(hash))
        #expect(!Password("correct horse batterz").matches(hash) && !Password("").matches(hash))
        #expect(try #require(password.hashed(cost: 1)).text != hash.text)
    }

    /// Made by `mkpasswd --method=yescrypt`, whose crypt(5) forms are those of every Debian.
    @Test func `the cost that is used is in the hash`() throws {
        let hash = try #require(Password("correct horse battery").hashed())
        #expect(hash.text.hasPrefix("$y$j9T$"))
    }

    @Test func `the two ways to type an accent are one password`() throws {
        let hash = try #require(Password("cafe\u{301} du matin").hashed(cost: 1))
        #expect(Password("café du matin").matches(hash))
    }

    @Test(arguments: ["", "x", "*", "!", "*0", "$y$", "$y$j9T$", "plain"])
    func `a stored text that is no hash is matched by nothing`(text: String) {
        for typed in ["", text, "correct horse battery"] { #expect(!Password(typed).matches(PasswordHash(text: text)), "\(typed)") }
    }

    @Test(arguments: [
        ("short", PasswordRules.Flaw.tooShort), (String(repeating: "长", count: 100), .tooLong), ("abcdef\u{0}ghijk", .controlCharacters),
        ("aaaaaaaaaabb", .fewCharacters), ("my-li.ming-2026", .holdsName), ("MY-LI.MING-2026", .holdsName),
        ("1234567890", .wellKnown), ("Password123", .wellKnown), ("hotline12345", .wellKnown), ("abcdefghijkl", .wellKnown),
    ])
    func `a password that is guessed soon is refused with the reason`(typed: String, flaw: PasswordRules.Flaw) throws {
        #expect(PasswordRules.flaw(of: Password(typed), for: try #require(AccountName("li.ming"))) == flaw)
    }

    @Test(arguments: ["correct horse battery", "热线电话要好好记住啊", "xK7#mQ2$vN9p"])
    func `a long one is taken without signs being prescribed`(typed: String) throws {
        #expect(PasswordRules.flaw(of: Password(typed), for: try #require(AccountName("li.ming"))) == nil)
    }
}
