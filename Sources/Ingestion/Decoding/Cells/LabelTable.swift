/// Labels of cells and what they mean. Width, blanks and ASCII case make no difference, and a remark in brackets behind a label
/// (`办理中（已延期）`) is passed over where the whole is unknown.
struct LabelTable<Meaning: Sendable>: Sendable {
    private var meanings: [String: Meaning] = [:]

    /// Later entries win over earlier ones: an office's own words come last.
    init(_ entries: [(Meaning, [String])]) {
        for (meaning, labels) in entries {
            for label in labels { meanings[CellText.comparable(label)] = meaning }
        }
    }

    func meaning(of label: String) -> Meaning? {
        let label = CellText.comparable(label)
        if let known = meanings[label] { return known }
        guard label.hasSuffix(")"), let bracket = label.firstIndex(of: "(") else { return nil }
        return meanings[String(label[..<bracket])]
    }
}

/// A table that remembers each spelling of one file, since a column repeats a handful of labels.
struct LabelMemo<Meaning: Sendable> {
    private let table: LabelTable<Meaning>
    private var seen: [String: Meaning?] = [:]

    init(_ table: LabelTable<Meaning>) {
        self.table = table
    }

    mutating func meaning(of label: String) -> Meaning? {
        if let known = seen[label] { return known }
        let meaning = table.meaning(of: label)
        seen[label] = .some(meaning)
        return meaning
    }
}
