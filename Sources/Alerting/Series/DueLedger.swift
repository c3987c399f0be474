import Statistics
import Tickets

/// Tickets that came due on each day, by series, and how many of them were on time (按期): closed by their deadline, and not
/// reopened since.
struct DueLedger: Sendable {
    /// An on-time closing that a reopening undid after the due day.
    private struct Loss { let undone: Int, due: Int }

    private let shares: DailyShares
    private let losses: [[Loss]]

    init(_ history: TicketHistory, _ days: WorkDays) {
        let origin = Int32(days.first.number)
        var losses = [[Loss]](repeating: [], count: history.series.count)
        shares = DailyShares(seriesCount: history.series.count, dayCount: days.count) { add in
            for ticket in history.tickets where ticket.due != TrackedTicket.never {
                let day = Int(ticket.due - origin), isOnTime = ticket.onTimeUntil > ticket.due
                guard (0..<days.count).contains(day) else { continue }
                let units = history.profiles[Int(ticket.profile)].series
                add(units, day, isOnTime)
                guard isOnTime, ticket.onTimeUntil != TrackedTicket.never else { continue }
                for unit in units { losses[unit].append(Loss(undone: Int(ticket.onTimeUntil - origin), due: day)) }
            }
        }
        self.losses = losses
    }

    /// On time of those due in the window of day indexes, as known at the end of day `known`.
    func share(_ series: Int, due window: Range<Int>, known: Int) -> Share {
        let share = shares.share(series, window)
        let lost = losses[series].count { $0.undone <= known && window.contains($0.due) }
        return Share(share.count - lost, of: share.total)
    }
}
