import Foundation
import Notifications
import TicketStore
import Tickets

extension OutboxEntry {
    /// Throws `StoreError.inconsistent` for a message that cannot be read.
    init(_ stored: StoredDelivery) throws {
        guard let message = try? JSONDecoder().decode(Message.self, from: Data(stored.message.utf8)) else {
            throw StoreError.inconsistent("message \(stored.key) of the outbox cannot be read")
        }
        let moment = Date(stored.moment)
        let state: State = switch stored.state {
        case .waiting: .waiting(until: moment)
        case .delivered: .delivered(at: moment)
        case .givenUp: .givenUp(at: moment)
        }
        self.init(channel: stored.channel, message: message, createdAt: Date(stored.createdAt), state: state, attempts: stored.attempts,
                  remark: stored.remark)
    }

    func stored() throws -> StoredDelivery {
        let (state, moment): (StoredDelivery.State, Date) = switch state {
        case .waiting(let until): (.waiting, until)
        case .delivered(let at): (.delivered, at)
        case .givenUp(let at): (.givenUp, at)
        }
        let json = String(decoding: try JSONEncoder().encode(message), as: UTF8.self)
        return StoredDelivery(key: message.key, channel: channel, message: json, createdAt: Instant(createdAt), state: state,
                              moment: Instant(moment), attempts: attempts, remark: remark)
    }
}

extension Date {
    init(_ instant: Instant) { self.init(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000) }
}

extension Instant {
    init(_ date: Date) { self.init(microseconds: Int64((date.timeIntervalSince1970 * 1_000_000).rounded())) }
}
