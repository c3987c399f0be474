/// For a person or for a program.
package enum OutputFormat: String, CaseIterable, Sendable {
    case text, json
}
