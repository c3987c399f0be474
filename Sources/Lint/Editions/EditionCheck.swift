/// A document against the figures that it should print, number by number.
///
/// Nothing is worked out here: a number with a known label must print what is known, one with an unknown label contradicts, and one that
/// is missing is said. Of numbers with one label the order counts.
struct EditionCheck {
    let document: Document
    let expected: [LabelledFigure]

    var findings: [Finding] {
        let known = Dictionary(grouping: expected, by: \.label)
        var seen: [String: Int] = [:]
        var findings: [Finding] = []
        var right = 0
        for figure in document.labelledFigures {
            let place = seen[figure.label, default: 0]
            seen[figure.label] = place + 1
            guard let values = known[figure.label], values.indices.contains(place) else {
                findings.append(Finding(.edition, .contradicts, at: figure.place, printed: figure.value,
                                        Phrase("留存版中没有这个数：\(figure.value)。", "The edition has no such figure: \(figure.value).")))
                continue
            }
            if values[place].value == figure.value { right += 1 } else { findings.append(different(figure, values[place].value)) }
        }
        findings += missing(seen)
        if right > 0 { findings.append(confirmation(right)) }
        return findings
    }

    private func different(_ figure: LabelledFigure, _ value: String) -> Finding {
        Finding(.edition, .contradicts, at: figure.place, printed: figure.value, expected: value,
                Phrase("留存版是\(value)，此处写作\(figure.value)。", "The edition says \(value); printed \(figure.value)."))
    }

    /// Figures of the edition that the document does not print: it may print fewer rows, so that they are only told.
    private func missing(_ seen: [String: Int]) -> [Finding] {
        Dictionary(grouping: expected, by: \.label).sorted { $0.key < $1.key }.flatMap { label, figures in
            figures.dropFirst(seen[label, default: 0]).map { figure in
                Finding(.edition, .cannotBeJudged, at: figure.place, printed: "", expected: figure.value,
                        Phrase("文中没有留存版的这个数：\(figure.value)。", "The text does not print this figure of the edition: \(figure.value)."))
            }
        }
    }

    private func confirmation(_ count: Int) -> Finding {
        Finding(.edition, .holds, at: Place(line: 1, excerpt: ""), printed: "",
                Phrase("\(count)个数与留存版一致。", "\(count) figures are those of the edition."))
    }
}
