/// What a rule says of one series on one day.
package struct Verdict: Sendable {
    /// Whether the rule's condition holds.
    package let holds: Bool
    /// Whether the day counts towards the end of an alert.
    package let isCalm: Bool
    package let reason: Reason
}
