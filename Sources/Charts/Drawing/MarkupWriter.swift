/// Writes XML or HTML piece by piece. What is not ours goes through `text` and attribute values, where it can never become markup.
package struct MarkupWriter: Sendable {
    package private(set) var markup = ""

    package init() {}

    /// An element with what `content` writes between its tags.
    package mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: (inout MarkupWriter) -> Void
    ) {
        open(name, attributes)
        markup += ">"
        content(&self)
        markup += "</\(name)>"
    }

    /// An element that holds nothing but text.
    package mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element that never has content.
    package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
        open(name, attributes)
        markup += "/>"
    }

    package mutating func text(_ text: String) {
        markup += MarkupWriter.escaped(text)
    }

    /// Markup made by this product, such as a chart's or a style sheet's.
    package mutating func append(markup piece: String) {
        markup += piece
    }

    package mutating func breakLine() {
        markup += "\n"
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
        markup += "<\(name)"
        for (name, value) in attributes { markup += " \(name)=\"\(MarkupWriter.escaped(value))\"" }
    }

    /// Safe as text and between quotes. Characters that XML 1.0 does not have become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
