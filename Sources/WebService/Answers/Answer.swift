/// What a route made, before it is framed: a page's content, or a file.
enum Answer: Sendable {
    case page(PageContent)
    case file(mediaType: String, name: String, bytes: [UInt8])
    /// To be read by a program where it is.
    case data(mediaType: String, text: String)

    static func json(_ text: String) -> Answer { .data(mediaType: "application/json", text: text) }

    var byteCount: Int {
        switch self {
        case .page(let content): content.markup.utf8.count
        case .file(_, _, let bytes): bytes.count
        case .data(_, let text): text.utf8.count
        }
    }
}
