import ArgumentParser
import Tickets

/// `--where category=complaint`, `--where department=NAME`; `=` followed by nothing means not filled in.
enum FilterArgument {
    static func parse(_ words: [String]) throws -> [Dimension: String] {
        var filter: [Dimension: String] = [:]
        for word in words {
            guard let mark = word.firstIndex(of: "="), let dimension = Dimension(rawValue: String(word[..<mark])), dimension != .month else {
                throw ValidationError("--where takes category, department, district, community or channel, = and a value, not \"\(word)\".")
            }
            var value = String(word[word.index(after: mark)...])
            if dimension == .category {
                guard let category = Category.allCases.first(where: { $0.rawValue == value || $0.label == value }) else {
                    throw ValidationError("\"\(value)\" is no category; there are \(Category.allCases.map(\.rawValue).joined(separator: ", ")).")
                }
                value = category.rawValue
            }
            // As the row is labelled.
            if value == "(未填)" { value = "" }
            guard filter.updateValue(value, forKey: dimension) == nil else {
                throw ValidationError("--where names \(dimension.rawValue) twice.")
            }
        }
        return filter
    }
}
