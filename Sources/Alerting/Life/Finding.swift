package import Tickets

/// What the rules found for one key on the day that is judged.
package struct Finding: Sendable {
    package let key: AlertKey
    package let isFiring: Bool
    package let since: CalendarDay
    package let onset: CalendarDay
    package let reason: Reason
    package let driver: Series?
    /// It fires only because its driver does.
    package let isConsequence: Bool

    package init(key: AlertKey, isFiring: Bool, since: CalendarDay, onset: CalendarDay, reason: Reason, driver: Series? = nil,
                 isConsequence: Bool = false) {
        self.key = key
        self.isFiring = isFiring
        self.since = since
        self.onset = onset
        self.reason = reason
        self.driver = driver
        self.isConsequence = isConsequence
    }

    /// - Parameter reason: the numbers to tell, those at its firing or the latest.
    init(_ episode: Episode, reason: Reason) {
        self.init(key: episode.key, isFiring: true, since: episode.firedOn, onset: episode.onset, reason: reason,
                  driver: episode.cause ?? episode.drivers.driver?.unit, isConsequence: episode.cause != nil)
    }
}
