import Tickets

/// A figure of the summary's sentences: what it is called, its number as a plain count or percentage, and by which reference it is
/// explained.
package struct SentenceFigure: Sendable {
    package let label: String
    package let value: String
    package let reference: FigureReference
}

extension Summary {
    /// The figures of the sentences: of the account, what the windows of comparison had, from which the changes follow, and of the
    /// units that lead.
    package func sentenceFigures(_ language: Language) -> [SentenceFigure] {
        guard !isMissing else { return [] }
        func count(_ label: String, _ count: Int, _ reference: FigureReference) -> SentenceFigure {
            SentenceFigure(label: label, value: "\(count)", reference: reference)
        }
        func totals(_ reference: FigureReference, _ code: String) -> FigureReference { Figure(code: code).map(reference.figure) ?? reference }
        var figures = [count(Word.received(language), total.received, totals(reference, "received"))]
        if settings.filter[.category] == nil, total.received > 0 {
            figures += breakdown(.category).rows.filter { $0.key != Category.unclassified.rawValue || $0.tally.received > 0 }.map { row in
                count(Dimension.category.label(of: row.key, language, withYear: false), row.tally.received,
                      totals(reference.row(.category, row.key), "received"))
            }
        }
        if total.excluded > 0 { figures.append(count(Word.excluded(language), total.excluded, totals(reference, "excluded"))) }
        figures.append(count(Word.closed(language), total.closed, totals(reference, "closed")))
        figures += headline.map { rate in
            SentenceFigure(label: rate.definition.label(language), value: rate.percent ?? "—",
                           reference: reference.figure(.rate(rate.definition)))
        }
        figures += [(lastYear, Word.sameOfLastYear), (previous, Word.previous), (januaryFebruary, .januaryFebruary),
                          (springFestival, .springFestival)].compactMap { comparison, name in
            comparison.flatMap { comparison in
                comparison.base.isMissing ? nil : count(name(language), comparison.base.figures.total.received,
                                                        totals(reference(to: comparison.base), "received"))
            }
        }
        return figures + LeadingRows.all(of: self).flatMap { leading in
            leading.rows.map { count($0.key.printable, $0.tally.received, totals(reference.row(leading.dimension, $0.key), "received")) }
        }
    }
}
