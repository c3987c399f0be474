/// A message as a chat robot's Markdown, at most so many bytes long.
struct RobotText {
    /// What stands between two paragraphs.
    private static let gap = "\n\n"
    private let head: String
    private let story: String
    private let tail: String

    /// - Parameter title: the first paragraph, already Markdown; nil where the robot shows the title elsewhere.
    init(_ message: Message, title: String?) {
        // A single line feed is a blank to some robots.
        let text = Markdown.escaped(message.text).split(whereSeparator: \.isNewline).joined(separator: Self.gap)
        let facts = message.facts.map { "- \(Markdown.escaped($0.name)): \(Markdown.escaped($0.value))" }.joined(separator: "\n")
        head = [title ?? "", text, facts].filter { !$0.isEmpty }.joined(separator: Self.gap)
        story = message.markdown
        tail = message.link.map(Markdown.link) ?? ""
    }

    /// The story gives way first, so that the link stays.
    func text(bytes limit: Int) -> String {
        let gaps = [story, tail].count { !$0.isEmpty } * Self.gap.utf8.count
        let room = limit - head.utf8.count - tail.utf8.count - gaps
        let parts = [head, story.cut(toBytes: max(0, room)), tail].filter { !$0.isEmpty }
        let text = parts.joined(separator: Self.gap)
        guard text.utf8.count > limit else { return text }
        let headRoom = limit - tail.utf8.count - Self.gap.utf8.count
        guard !tail.isEmpty, headRoom > 0 else { return head.cut(toBytes: limit) }
        return head.cut(toBytes: headRoom) + Self.gap + tail
    }

    /// The body that `form` makes of the longest text with which it has at most `limit` bytes.
    func body(bytes limit: Int, form: (String) -> [UInt8]) -> [UInt8] {
        var room = limit
        var body = form(text(bytes: room))
        // A byte less of text is at least a byte less of JSON.
        while body.count > limit, room > 0 {
            room -= body.count - limit
            body = form(text(bytes: max(0, room)))
        }
        return body
    }
}
