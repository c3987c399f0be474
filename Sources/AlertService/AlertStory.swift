package import Alerting
package import TicketStore

/// One alert from its first day on.
package struct AlertStory: Sendable {
    package let alert: StoredAlert
    /// In the order in which they happened.
    package let events: [StoredAlertEvent]
    /// As it stands now; nil for one that has ended.
    package let detail: AlertDetail?
    /// The last judged days of what the closing-pace monitor watches in it, as many as were asked for; none for other rules.
    package let path: [PaceDay]
}
