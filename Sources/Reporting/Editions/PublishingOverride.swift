/// Why a summary was published although something spoke against it.
package struct PublishingOverride: Sendable, Equatable {
    package let reason: String
    /// In the language of the summary.
    package let objections: [String]

    package init(reason: String, objections: [String]) {
        self.reason = reason
        self.objections = objections
    }

    /// `reason (objection; objection)`
    func text(_ language: Language) -> String {
        reason.printable + language.parenthesis(objections.map(\.printable).joined(separator: language.say("；", "; ")))
    }
}
