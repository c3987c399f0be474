/// The language of a summary's words; data (names of units and places) stay as they are.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
}
