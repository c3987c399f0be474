/// The language of a summary's words; data (names of units and places) stay as they are.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"

    package func say(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }

    package func parenthesis(_ text: String) -> String { say("（\(text)）", " (\(text))") }
}
