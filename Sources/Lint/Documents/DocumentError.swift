/// Why a published file's text could not be had.
package enum DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    case noReader(path: String)
    case damaged(path: String, cause: String)
    /// A PDF of pictures.
    case noText(path: String)

    package var description: String {
        switch self {
        case .noReader(let path): "\(path) is a PDF, and pdftotext is not installed."
        case .damaged(let path, let cause): "\(path) is a PDF that cannot be read: \(cause)."
        case .noText(let path): "\(path) is a PDF without text; its pages are pictures."
        }
    }

    package var hint: String {
        switch self {
        case .noReader: "apt install poppler-utils, or save the document as text or HTML."
        case .damaged: "Open it in a viewer and save it again."
        case .noText: "Give the document as text, HTML or DOCX."
        }
    }
}
