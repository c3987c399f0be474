import Reporting
import Tickets

/// Everything that a summary says of a period, each number a link to what it is made of.
struct PeriodPage {
    let summary: Summary

    /// - Parameter text: the period as the address writes it.
    init(_ text: String, of visit: Visit) async throws {
        let query = visit.address.query
        let request = SummaryRequest(try Period(addressed: text, visit.zone), asOf: try query.asOf(visit.zone),
            knowledge: try query.knowledge())
        summary = try await visit.summary(request, filter: try query.filter())
    }

    func content(_ visit: Visit) throws -> PageContent {
        let page = SummaryPage(summary: summary, language: visit.language).page
        let query = visit.address.query
        let picker = PeriodPicker(summary.period, visit, action: Address(path: "/period", query: query)) { period in
            Address(path: Address("period", period.addressed).path, query: query)
        }
        var markup = try visit.service.pages.templates.render(.picker, picker)
        markup += try visit.service.pages.templates.render(.warnings, Warnings(texts: page.warnings))
        markup += visit.markup(page.sections)
        return PageContent(area: .period, title: page.title, markup: markup, files: SummaryFormat.offered)
    }
}

/// What a reader must know before any figure.
struct Warnings {
    var texts: [String]
}

extension SummaryFormat {
    /// The files that a page with a summary offers.
    static let offered: [SummaryFormat] = [.json, .csv, .xlsx, .html, .pdf, .docx]

    var mediaType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        }
    }
}
