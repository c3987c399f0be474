/// The small Markdown that chat robots understand: paragraphs, `- ` lists, `**bold**` and `[words](address)`.
package enum Markdown {
    /// None of the robots knows a backslash, so the characters that mean something give way to their full-width twins.
    private static let twins: [Character: Character] = [
        "<": "＜", ">": "＞", "[": "［", "]": "］", "*": "＊", "`": "｀", "#": "＃",
    ]

    /// Plain text as Markdown: nothing in it forms a link, a mention or emphasis.
    package static func escaped(_ text: String) -> String {
        String(text.map { twins[$0] ?? $0 })
    }

    static func link(_ link: Message.Link) -> String {
        // A bracket would end the address.
        let address = link.address.replacing("(", with: "%28").replacing(")", with: "%29").replacing(" ", with: "%20")
        return "[\(escaped(link.title))](\(address))"
    }

    /// The blocks as HTML, for mail; links stay as they are written, since mail programs find addresses themselves.
    static func html(_ markdown: String) -> String {
        var lines: [String] = []
        var isInList = false
        for line in markdown.split(whereSeparator: \.isNewline) {
            let isItem = line.hasPrefix("- ")
            if isItem != isInList { lines.append(isItem ? "<ul>" : "</ul>") }
            isInList = isItem
            lines.append(isItem ? "<li>\(inline(line.dropFirst(2)))</li>" : "<p>\(inline(line))</p>")
        }
        if isInList { lines.append("</ul>") }
        return lines.joined(separator: "\n")
    }

    /// Every second piece between `**` is bold; a mark without its partner stays.
    private static func inline(_ text: Substring) -> String {
        var pieces = HTML.escaped(String(text)).split(separator: "**", omittingEmptySubsequences: false).map(String.init)
        if pieces.count.isMultiple(of: 2) {
            let last = pieces.removeLast()
            pieces[pieces.count - 1] += "**" + last
        }
        return pieces.enumerated().map { $0.offset.isMultiple(of: 2) ? $0.element : "<b>\($0.element)</b>" }.joined()
    }
}

enum HTML {
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
