import Ingestion
package import Reporting
package import TicketStore

/// How rejected rows are shown: names, numbers and addresses of persons are masked.
package struct RejectionView {
    package let imported: RecordedImport
    package let rejections: [ImportedExport.Rejection]
    package let language: Language

    package init(imported: RecordedImport, rejections: [ImportedExport.Rejection], language: Language) {
        self.imported = imported
        self.rejections = rejections
        self.language = language
    }

    package var json: String {
        JSON.array(rejections.map { rejection in
            .object([
                ("line", .integer(rejection.line)), ("column", .string(rejection.columnName)), ("reason", .string(rejection.reason)),
                ("raw", .string(shown(rejection))), ("raw_bytes", .integer(rejection.rawByteCount)),
            ])
        }).text
    }

    package var text: String {
        guard !rejections.isEmpty else { return "No rows were rejected." }
        return rejections.map { rejection in
            let place = rejection.columnName.isEmpty ? "" : ", column \(rejection.columnName)"
            return "line \(rejection.line)\(place): \(rejection.reason)\n  \(remedy(of: rejection))\n  \(oneLine(shown(rejection)))"
        }.joined(separator: "\n")
    }

    /// Why a row was refused, and what to do about it.
    package func remedy(of rejection: ImportedExport.Rejection) -> String {
        let reason = RejectionReason(rawValue: rejection.reason)
        return (language == .chinese ? reason?.chineseRemedy : reason?.remedy) ?? ""
    }

    /// The raw row, masked.
    package func shown(_ rejection: ImportedExport.Rejection) -> String {
        // What is no row has no cells that could be told apart.
        if rejection.reason == RejectionReason.unreadableRow.rawValue, !imported.personalPositions.isEmpty { return "***" }
        return RejectedText.shown(rejection.raw, columnCount: imported.header.count, personalPositions: imported.personalPositions)
    }

    /// At most 300 characters.
    private func oneLine(_ raw: String) -> String {
        let line = raw.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎")
        return line.count > 300 ? "\(line.prefix(300))…" : line
    }
}
