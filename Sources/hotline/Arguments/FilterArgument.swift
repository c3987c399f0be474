import ArgumentParser
import Tickets

/// `--where category=complaint`, `--where department=NAME`; `=` followed by nothing means not filled in.
enum FilterArgument {
    static func parse(_ words: [String]) throws -> [Dimension: String] {
        do {
            return try Dimension.filter(written: words)
        } catch .unreadable(let word) {
            throw ValidationError("--where takes category, department, district, community or channel, = and a value, not \"\(word)\".")
        } catch .unknownCategory(let value) {
            throw ValidationError("\"\(value)\" is no category; there are \(Category.allCases.map(\.rawValue).joined(separator: ", ")).")
        } catch .twice(let dimension) {
            throw ValidationError("--where names \(dimension.rawValue) twice.")
        }
    }
}
