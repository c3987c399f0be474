import Foundation
import Testing
@testable import Notifications

@Suite struct EncodedWordTests {
    @Test func `no word is longer than 75 characters or parts a character, no line longer than 76`() throws {
        for count in 1...120 {
            let text = String(repeating: "a", count: count % 7) + String(repeating: "热👍", count: count)
            let lines = ("Subject: " + EncodedWord.encoded(text, column: 9)).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 })
            var decoded = ""
            for line in lines {
                let word = try #require(line.firstMatch(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=$/))
                #expect(word.0.utf8.count <= 75)
                let bytes = try #require(Data(base64Encoded: String(word.1)))
                decoded += try #require(String(validating: bytes, as: UTF8.self), "a word parts a character")
            }
            #expect(decoded == text)
        }
    }

    @Test func `plain words stay as they are where they fit`() {
        #expect(EncodedWord.encoded("Closing is slow", column: 9) == "Closing is slow")
        #expect(EncodedWord.encoded("=?UTF-8?B?eA==?=", column: 9).hasPrefix("=?UTF-8?B?PT9V"))
        #expect(EncodedWord.encoded(String(repeating: "word ", count: 30), column: 9).contains("\r\n =?UTF-8?B?"))
    }
}
