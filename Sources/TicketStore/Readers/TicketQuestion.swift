package import Tickets

/// Which tickets to look for. Everything is a condition, and what is left out is none.
package struct TicketQuestion: Sendable, Hashable {
    /// Where a page of answers ended.
    package struct Place: Sendable, Hashable {
        package var receivedAt: Instant
        package var number: String

        package init(receivedAt: Instant, number: String) {
            self.receivedAt = receivedAt
            self.number = number
        }
    }

    /// `.month` is no filter here.
    package var filter: [Dimension: String] = [:]
    /// Stand in title, content or result, as these are shown: a number that is masked is not found.
    package var words: String?
    /// Received in `[start, end)`.
    package var start: Instant?
    package var end: Instant?
    package var number: String?
    package var after: Place?
    package var limit: Int

    package init(limit: Int) {
        self.limit = limit
    }
}
