import Access
import Reporting
import Tickets

/// Everything that decides an answer: the same key, the same bytes.
struct AnswerKey: Hashable, Sendable {
    var state: DataState
    /// Pages tell the age of their data in days.
    var today: CalendarDay
    var address: Address
    var language: Language
    var scope: Scope
    var permissions: Set<Permission>

    /// An entity tag (RFC 9110, 8.8.3) for this answer to somebody to whom it is shown in a frame of their own.
    /// - Parameter frame: what the frame adds: name, theme, style sheet.
    func entityTag(frame: [String]) -> String {
        var hash = ContentHash()
        let part = scope.districts.sorted() + ["|"] + scope.departments.sorted() + permissions.map(\.rawValue).sorted()
        for part in [address.description, language.rawValue, state.alertMark, "\(today)"] + part + frame { hash.combine(part) }
        return "\"\(state.run)-\(String(UInt64(bitPattern: hash.value), radix: 36))\""
    }
}
