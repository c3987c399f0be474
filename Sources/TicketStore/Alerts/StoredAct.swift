package import Tickets

/// What a person did about an open alert.
package struct StoredAct: Hashable, Sendable {
    package var number: Int
    /// `acknowledge` or `accept`
    package var kind: String
    package var key: StoredAlert.Key
    package var by: StoredAlert.Signature
    /// The day for which an evaluation took it; nil before that.
    package var takenOn: CalendarDay?
    /// Of an acceptance that was taken: since when the low pace counts as usual.
    package var onset: CalendarDay?
}
