import Access
internal import Hummingbird
import HTTPTypes
import Reporting
import Tickets

extension Routes {
    /// `/period/month-2020-05`, the same with `.csv` and the other formats, and `/period`, which leads to one of them.
    func addPeriod() {
        answer("period/:period") { visit in
            let (text, format) = SummaryFormat.split(visit.parameters["period"] ?? "")
            let page = try await PeriodPage(text, of: visit)
            guard let format else { return .page(try page.content(visit)) }
            try visit.reader.require(.export)
            return try await visit.file(page.summary, format)
        }
        group.get("period") { [service] request, context in
            let visit = try await service.visit(request, context)
            let query = visit.address.query
            let newest = visit.newestDay.flatMap { Period.month($0.month, of: $0.year) }
            guard let period = try query.period(visit.zone) ?? newest else {
                return Response(status: .seeOther, headers: [.location: visit.link(Address(path: "/"))])
            }
            let kept = ["period", "kind", "value"].reduce(query) { $0.setting($1, to: nil) }
            let target = Address(path: Address("period", period.addressed).path, query: kept)
            return Response(status: .seeOther, headers: [.location: visit.link(target)])
        }
    }
}

extension SummaryFormat {
    /// `month-2020-05.csv` is the period and a format; a text without a known ending is a period alone.
    static func split(_ text: String) -> (text: String, format: SummaryFormat?) {
        guard let dot = text.lastIndex(of: "."), let format = SummaryFormat(rawValue: String(text[text.index(after: dot)...])) else {
            return (text, nil)
        }
        return (String(text[..<dot]), format)
    }
}

extension Visit {
    /// A summary as a file. PDF and DOCX take a program of their own, of which only so many run at once.
    func file(_ summary: Summary, _ format: SummaryFormat) async throws -> Answer {
        let language = language
        let bytes = switch format {
        case .pdf, .docx: try await service.documents.run { try await format.render(summary, language: language) }
        default: try await format.render(summary, language: language)
        }
        return .file(mediaType: format.mediaType, name: "hotline-\(summary.period.addressed).\(format.rawValue)", bytes: bytes)
    }
}
