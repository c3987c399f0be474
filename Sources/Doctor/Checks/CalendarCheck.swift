import Postgres
import Settings
import TicketStore
import Tickets

/// Whether the official calendar goes as far as deadlines do.
struct CalendarCheck: DatabaseCheck {
    let name = "calendar"

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        let years = Set(try await session.run { try WorkingDays.notices(on: $0).map(\.year) })
        let today = premises.settings.zone.day(of: premises.now)
        // The next year's notice is out by December, and deadlines of December reach into it.
        let needed = today.month >= 12 ? [today.year, today.year + 1] : [today.year]
        return needed.filter { !years.contains($0) }.map { year in
            .problem("The official calendar of \(year) is not loaded: deadlines in it know weekends only and are provisional.",
                     remedy: "hotline calendar load \(year).json, then hotline calendar recompute")
        }
    }
}
