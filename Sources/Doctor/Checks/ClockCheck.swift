import Postgres
import Settings
import TicketStore
import Tickets

/// The clocks of both machines, and the zone in which the office reads its own.
struct ClockCheck: DatabaseCheck {
    let name = "clock"

    private static let allowedSeconds: Int64 = 60

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        let zone = premises.settings.zone
        let (clock, isKnown) = try await session.run { (try ServerState.read(on: $0).clock, try ZonePresence.isKnown(zone, on: $0)) }
        var findings: [Finding] = []
        let off = abs(clock.seconds - premises.now.seconds)
        if off > Self.allowedSeconds {
            findings.append(.problem("The clocks of this machine and of the database server differ by \(off) s.",
                                     remedy: "timedatectl set-ntp true, on both"))
        }
        if !isKnown {
            findings.append(.problem("The database server does not know the time zone \(zone.identifier).",
                                     remedy: "apt install tzdata, on the server"))
        }
        return findings
    }
}
