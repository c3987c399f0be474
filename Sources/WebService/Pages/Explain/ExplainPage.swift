import Access
import Reporting
import Tickets

/// What is behind one figure: its definition, the imports that it rests on, and its tickets with file and line, some at a time.
struct ExplainPage {
    static let prefix = "/explain/"
    private static let rowCount = 50

    private let explanation: Explanation
    private let rows: Range<Int>

    init(of visit: Visit) async throws {
        let start = try visit.address.query.number("from") ?? 0
        rows = start..<start + ExplainPage.rowCount
        explanation = try await visit.explanation(try visit.reference(after: ExplainPage.prefix))
    }

    func content(_ visit: Visit) throws -> PageContent {
        let page = ExplanationPage(explanation: explanation, language: visit.language, rows: rows).page
        let markup = visit.markup(page.sections) + (try Pager(rows, of: explanation.rows.count, visit).markup(visit))
        return PageContent(area: .tickets, title: page.title, markup: markup, files: [.csv, .json])
    }

    /// The whole explanation as a file.
    static func file(_ visit: Visit, _ format: ExplanationFormat) async throws -> Answer {
        try visit.reader.require(.export)
        let path = visit.address.path.dropLast(format.rawValue.count + 1)
        let plain = visit.at(Address(path: String(path), query: visit.address.query))
        let explanation = try await plain.explanation(try plain.reference(after: prefix))
        let name = "\(explanation.reference)".replacing("/", with: "_") + ".\(format.rawValue)"
        return .file(mediaType: format.mediaType, name: name, bytes: format.render(explanation, language: visit.language))
    }
}

extension ExplanationFormat {
    var mediaType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}
