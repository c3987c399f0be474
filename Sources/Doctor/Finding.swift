/// Something that a check found, and what to do about it.
package struct Finding: Sendable, Hashable {
    package enum Weight: String, Sendable {
        /// Something does not work, or will not.
        case problem
        /// Something could be better, and nothing is wrong.
        case advice
    }

    package var weight: Weight
    /// One sentence with the place.
    package var message: String
    /// A command to type, or what to write where.
    package var remedy: String

    static func problem(_ message: String, remedy: String) -> Finding {
        Finding(weight: .problem, message: message, remedy: remedy)
    }

    static func advice(_ message: String, remedy: String) -> Finding {
        Finding(weight: .advice, message: message, remedy: remedy)
    }
}
