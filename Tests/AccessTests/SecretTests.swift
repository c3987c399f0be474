@testable import Access
import Testing

@Suite struct SecretTests {
    @Test func `a secret comes back from its text, and no two are the same`() throws {
        let secret = Secret()
        #expect(secret.text.count == 43)
        #expect(try #require(Secret(text: secret.text)).fingerprint == secret.fingerprint)
        #expect(Set((0..<100).map { _ in Secret().text }).count == 100)
    }

    /// SHA-256 of 32 zero bytes, and of that, as sha256sum prints them.
    @Test func `the reading key and the fingerprint are one and two steps of SHA-256`() throws {
        let secret = try #require(Secret(text: String(repeating: "A", count: 43)))
        let hexadecimal = { (bytes: [UInt8]) in bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        #expect(hexadecimal(secret.readingKey.bytes) == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925")
        #expect(hexadecimal(secret.fingerprint) == "2b32db6c2c0a6235fb1397e8225ea85e0f0e6e8c7b126d0016ccbde0e667151e")
    }

    @Test(arguments: ["", "abc", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
                      String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "=", String(repeating: "é", count: 43)])
    func `a text that is no secret is refused`(text: String) {
        #expect(Secret(text: text) == nil)
    }

    @Test func `bytes of every length come back`() {
        for length in 0...40 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 89 + 250) }
            #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
        }
        #expect(Base64URL.text([0xFB, 0xFF]) == "-_8")
    }

    @Test func `a form's token belongs to one session`() {
        let secret = Secret()
        #expect(secret.matches(formToken: secret.formToken))
        #expect(!secret.matches(formToken: Secret().formToken) && !secret.matches(formToken: "") && !secret.matches(formToken: secret.text))
        #expect(secret.formToken != secret.text)
    }

    @Test func `nothing secret shows itself when it is printed`() throws {
        let secret = Secret(), password = Password("correct horse battery"), hash = try #require(password.hashed(cost: 1))
        var printed = "\(secret) \(secret.readingKey) \(password) \(hash)"
        dump([secret as Any, secret.readingKey, password, hash], to: &printed)
        printed += String(reflecting: secret) + String(reflecting: password) + String(reflecting: hash)
        #expect(!printed.contains(secret.text) && !printed.contains("horse") && !printed.contains("$y$"))
        #expect(!printed.contains("\(secret.readingKey.bytes[0]), \(secret.readingKey.bytes[1])"))
    }
}
