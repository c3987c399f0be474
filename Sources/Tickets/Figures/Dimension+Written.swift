extension Dimension {
    /// Why a filter cannot be read.
    package enum FilterError: Error, Hashable, Sendable {
        case unreadable(String)
        case unknownCategory(String)
        case twice(Dimension)
    }

    /// Reads `category=complaint` and `department=NAME`; `=` followed by nothing means not filled in. Categories may be named in Chinese.
    package static func filter(written words: [String]) throws(FilterError) -> [Dimension: String] {
        var filter: [Dimension: String] = [:]
        for word in words {
            guard let mark = word.firstIndex(of: "="), let dimension = Dimension(rawValue: String(word[..<mark])),
                dimension != .month else {
                throw .unreadable(word)
            }
            var value = String(word[word.index(after: mark)...])
            if dimension == .category {
                guard let category = Category.allCases.first(where: { $0.rawValue == value || $0.label == value }) else {
                    throw .unknownCategory(value)
                }
                value = category.rawValue
            }
            // As the row is labelled.
            if value == "(未填)" { value = "" }
            guard filter.updateValue(value, forKey: dimension) == nil else { throw .twice(dimension) }
        }
        return filter
    }
}
