package import Alerting
import Tickets

extension Series {
    /// `office`, `department=NAME`, `category=complaint` and the other kinds of units; nil for what is none.
    package init?(written text: String) {
        if text == Level.office.rawValue {
            self = .office
            return
        }
        guard let mark = text.firstIndex(of: "="), let level = Level(rawValue: String(text[..<mark])), level != .office else { return nil }
        let name = String(text[text.index(after: mark)...])
        if level == .category {
            guard let category = Category.allCases.first(where: { $0.rawValue == name || $0.label == name }) else { return nil }
            self.init(.category, category.label)
        } else {
            self.init(level, name.isEmpty ? Series.unnamed : name)
        }
    }
}
