package import Tickets

/// A summary that is not published without a reason.
package struct PublishingRefused: Error, Sendable, Equatable, CustomStringConvertible {
    package let period: Period
    package let objections: [PublishingObjection]

    package var description: String {
        let reasons = objections.map { $0.text(.english) }.joined(separator: "; ")
        return "The summary of \(period.label(.english)) is not published: \(reasons)\(reasons.last?.isPunctuation == true ? "" : ".")"
    }

    package var hint: String {
        "Mend what is said, or publish it all the same with --override \"reason\", which is then printed in the edition."
    }
}
