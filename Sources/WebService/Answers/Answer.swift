/// What a route made, before it is framed: a page's content, or a file.
enum Answer: Sendable {
    case page(PageContent)
    case file(mediaType: String, name: String, bytes: [UInt8])

    var byteCount: Int {
        switch self {
        case .page(let content): content.markup.utf8.count
        case .file(_, _, let bytes): bytes.count
        }
    }
}
