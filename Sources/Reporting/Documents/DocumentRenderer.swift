import Tickets

/// Prints pages as documents for a program. The same page at the same time gives the same bytes.
protocol DocumentRenderer: Sendable {
    var language: Language { get }
    /// The one breakdown to print besides the categories; nil for all.
    var breakdown: Dimension? { get }

    /// - Parameter time: of the document, in seconds since 1970.
    func render(_ page: Page, time: Int64) async throws -> [UInt8]
}

extension DocumentRenderer {
    /// The cut-off is the only time that a summary has of its own.
    func render(_ summary: Summary) async throws -> [UInt8] {
        let page = SummaryPage(summary: summary, language: language, breakdown: breakdown, rowLimit: nil).page
        return try await render(page, time: summary.window.asOf.seconds)
    }
}
