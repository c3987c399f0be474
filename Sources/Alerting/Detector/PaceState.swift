/// Where the monitor stands with one series at the end of a day.
package enum PaceState: String, Sendable {
    /// The baseline is too short, or the year's holidays are not announced: nothing fires.
    case learning
    /// Too few closings are expected; its overdue list is shown instead.
    case small
    case ok
    /// The conditions held on one working day, or on a rest day: visible, no message.
    case pending
    case firing
}
