/// A document against the figures that it should print, number by number.
///
/// Nothing is worked out here: a number with a known label must print what is known, and one that is missing is said. Of numbers with one
/// label the order counts. Where the words around a number were edited, it must be one of those that are missing elsewhere, else it
/// contradicts.
struct EditionCheck {
    let document: Document
    let expected: [LabelledFigure]

    var findings: [Finding] {
        let known = Dictionary(grouping: expected, by: \.label)
        var seen: [String: Int] = [:]
        var findings: [Finding] = [], unknown: [LabelledFigure] = []
        var right = 0
        for figure in document.labelledFigures {
            let place = seen[figure.label, default: 0]
            seen[figure.label] = place + 1
            guard let values = known[figure.label], values.indices.contains(place) else {
                unknown.append(figure)
                continue
            }
            let value = values[place].value
            if value == figure.value {
                right += 1
            } else {
                findings.append(.differs(at: figure.place, printed: figure.value, from: value, .edition))
            }
        }
        var missing = known.sorted { $0.key < $1.key }.flatMap { label, figures in figures.dropFirst(seen[label, default: 0]) }
        for figure in unknown {
            if let index = missing.firstIndex(where: { $0.value == figure.value }) {
                missing.remove(at: index)
                right += 1
            } else {
                findings.append(none(like: figure))
            }
        }
        findings += missing.map(notPrinted)
        if right > 0 { findings.append(.agrees(count: right, .edition)) }
        return findings
    }

    private func none(like figure: LabelledFigure) -> Finding {
        Finding(.edition, .contradicts, at: figure.place, printed: figure.value,
                Phrase("留存版中没有这个数：\(figure.value)。", "The edition has no such figure: \(figure.value)."))
    }

    /// The document may print fewer rows, so that it is only told.
    private func notPrinted(_ figure: LabelledFigure) -> Finding {
        Finding(.edition, .cannotBeJudged, at: figure.place, printed: "", expected: figure.value,
                Phrase("文中没有留存版的这个数：\(figure.value)。", "The text does not print this figure of the edition: \(figure.value)."))
    }
}

extension Finding {
    /// A number that is another one where the figures come from.
    static func differs(at place: Place, printed: String, from value: String, _ source: FigureSource) -> Finding {
        Finding(.edition, .contradicts, at: place, printed: printed, expected: value, source.saysOtherwise(value, printed: printed))
    }

    /// How many numbers are as they have to be.
    static func agrees(count: Int, _ source: FigureSource) -> Finding {
        Finding(.edition, .holds, at: Place(line: 1, excerpt: ""), printed: "", source.agrees(count))
    }
}
