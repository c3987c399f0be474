import Alerting
import ArgumentParser
import Tickets

/// `office`, `department=NAME`, `category=complaint` and the other kinds of units.
enum SeriesArgument {
    static func parse(_ text: String) throws -> Series {
        if text == Level.office.rawValue { return .office }
        guard let mark = text.firstIndex(of: "="), let level = Level(rawValue: String(text[..<mark])), level != .office else {
            let levels = Level.allCases.dropFirst().map { "\($0.rawValue)=NAME" }.joined(separator: ", ")
            throw ValidationError("--series takes office, \(levels), not \"\(text)\".")
        }
        let name = String(text[text.index(after: mark)...])
        guard level == .category else { return Series(level, name.isEmpty ? Series.unnamed : name) }
        guard let category = Category.allCases.first(where: { $0.rawValue == name || $0.label == name }) else {
            throw ValidationError("\"\(name)\" is no category; there are \(Category.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return Series(.category, category.label)
    }
}
