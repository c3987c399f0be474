/// How a try to deliver a message ended.
package enum DeliveryResult: Hashable, Sendable {
    /// The server took it. `remark` says what was not as it should be all the same, such as a recipient that was refused.
    case delivered(remark: String?)
    case failed(DeliveryFailure)
}

/// Why a message was not delivered. Every text of it can be shown and logged.
package struct DeliveryFailure: Error, Hashable, Sendable {
    /// Trying again would end the same way.
    package let isPermanent: Bool
    /// Place and cause, without a full stop.
    package let problem: String
    /// What to do about it.
    package let hint: String?
    /// How long the server asks to be left alone.
    package let retryAfter: Duration?

    package init(isPermanent: Bool, problem: String, hint: String? = nil, retryAfter: Duration? = nil) {
        self.isPermanent = isPermanent
        self.problem = problem
        self.hint = hint
        self.retryAfter = retryAfter
    }

    /// The same failure with its place in front.
    func at(_ place: String) -> DeliveryFailure {
        DeliveryFailure(isPermanent: isPermanent, problem: "\(place): \(problem)", hint: hint, retryAfter: retryAfter)
    }
}
