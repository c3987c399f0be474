import Ingestion
import Reporting
import TicketStore
import Tickets

/// How rejected rows are shown: numbers of persons in the raw text are masked.
enum RejectionView {
    static func json(_ rejections: [ImportedExport.Rejection]) -> String {
        JSON.array(rejections.map { rejection in
            .object([
                ("line", .integer(rejection.line)), ("column", .string(rejection.columnName)), ("reason", .string(rejection.reason)),
                ("raw", .string(PersonalNumbers.masked(rejection.raw))), ("raw_bytes", .integer(rejection.rawByteCount)),
            ])
        }).text
    }

    static func table(_ rejections: [ImportedExport.Rejection], language: Language) -> String {
        guard !rejections.isEmpty else { return "No rows were rejected." }
        return rejections.map { rejection in
            let reason = RejectionReason(rawValue: rejection.reason)
            let remedy = (language == .chinese ? reason?.chineseRemedy : reason?.remedy) ?? ""
            let place = rejection.columnName.isEmpty ? "" : ", column \(rejection.columnName)"
            return "line \(rejection.line)\(place): \(rejection.reason)\n  \(remedy)\n  \(shown(rejection.raw))"
        }.joined(separator: "\n")
    }

    /// One line of at most 300 characters.
    private static func shown(_ raw: String) -> String {
        let line = PersonalNumbers.masked(raw).replacing("\r\n", with: "⏎").replacing("\n", with: "⏎")
        return line.count > 300 ? "\(line.prefix(300))…" : line
    }
}
