/// Where the figures come from that a document is held against.
package enum FigureSource: Sendable {
    case edition
    /// Asked again under the reference that the document prints.
    case database

    private var word: Phrase {
        switch self {
        case .edition: Phrase("留存版", "edition")
        case .database: Phrase("数据库", "database")
        }
    }

    func saysOtherwise(_ value: String, printed: String) -> Phrase {
        Phrase("\(word.chinese)是\(value)，此处写作\(printed)。", "The \(word.english) says \(value); printed \(printed).")
    }

    func agrees(_ count: Int) -> Phrase {
        Phrase("\(count)个数与\(word.chinese)一致。", "\(count) figures are those of the \(word.english).")
    }
}
