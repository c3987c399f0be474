import Statistics
import Tickets

/// Tickets received on each day, by series, and how many of them were closed within so many working days.
struct PromptLedger: Sendable {
    private let shares: DailyShares

    init(_ history: TicketHistory, _ days: WorkDays, within workdays: Int) {
        let origin = Int32(days.first.number)
        shares = DailyShares(seriesCount: history.series.count, dayCount: days.count) { add in
            for ticket in history.tickets {
                let received = Int(ticket.received - origin)
                let isPrompt = ticket.closed != TrackedTicket.never
                    && Int(days.elapsed[Int(ticket.closed - origin)] - days.elapsed[received]) <= workdays
                add(history.profiles[Int(ticket.profile)].series, received, isPrompt)
            }
        }
    }

    func share(_ series: Int, received window: Range<Int>) -> Share { shares.share(series, window) }
}
