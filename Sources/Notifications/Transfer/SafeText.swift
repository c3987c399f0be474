/// Text from a library or a server, made fit for logs: one line, not long, without any of our secrets.
enum SafeText {
    private static let characterLimit = 200

    static func cleaned(_ text: String, hiding secrets: [Secret]) -> String {
        var text = text
        // Shorter ones would blank out half of every sentence, and protect nothing. The longest first: one may hold another.
        let hidden = secrets.map { $0.revealed() }.filter { $0.count >= 4 }.sorted { $0.count > $1.count }
        for secret in hidden { text = text.replacing(secret, with: "***") }
        let line = String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
        return line.count > characterLimit ? line.prefix(characterLimit) + "…" : line
    }
}
