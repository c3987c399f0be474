import Tickets

/// Every figure of a summary or of a row with its code: what can be asked for.
package struct FigureIndex: Sendable {
    package let reference: FigureReference

    package init(_ reference: FigureReference) {
        self.reference = reference
    }

    package func render(_ format: ExplanationFormat, language: Language = .chinese) -> String {
        switch format {
        case .text: TextRenderer(language: language).render(page(language))
        case .json: JSON.array(Figure.all.map { figure in
            .object([("ref", .string("\(reference.figure(figure))")), ("figure", .string(figure.code)),
                     ("label", .string(figure.label(language))), ("definition", .string(figure.definition(language)))])
        }).text
        case .csv: CSVText.line(["ref", "figure", "label", "definition"]) + Figure.all.map { figure in
            CSVText.line(["\(reference.figure(figure))", figure.code, figure.label(language), figure.definition(language)])
        }.joined()
        }
    }

    private func page(_ language: Language) -> Page {
        let columns = [PageTable.Column(language.say("代码", "Code"), .leading), .init(Word.figure(language), .leading),
                       .init(Word.definition(language), .leading)]
        let rows = Figure.all.map { figure in
            [figure.code, figure.label(language), figure.definition(language)].map { PageTable.Cell($0) }
        }
        let table = PageTable(columns: columns, rows: rows)
        return Page(title: "\(reference)/…", sections: [Page.Section(title: nil, blocks: [.table(table)])])
    }
}
