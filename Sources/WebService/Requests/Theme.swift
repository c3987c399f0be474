/// Light or dark, or what the reader's screen asks for.
package enum Theme: String, Sendable, CaseIterable {
    case system, light, dark
}
