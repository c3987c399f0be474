import Tickets

/// Every figure of a summary or of a row with its code: what can be asked for.
package struct FigureIndex: Sendable {
    package let reference: FigureReference

    package init(_ reference: FigureReference) {
        self.reference = reference
    }

    package func render(_ format: ExplanationFormat, language: Language = .chinese) -> [UInt8] {
        switch format {
        case .text: Array(TextRenderer(language: language).render(page(language)).utf8)
        case .json: Array(JSON.array(Figure.all.map { figure in
            .object([("ref", .string("\(reference.figure(figure))")), ("figure", .string(figure.code)),
                     ("label", .string(figure.label(language))), ("definition", .string(figure.definition(language)))])
        }).text.utf8)
        case .csv: CSVTable.bytes([["ref", "figure", "label", "definition"]] + Figure.all.map { figure in
            ["\(reference.figure(figure))", figure.code, figure.label(language), figure.definition(language)]
        })
        }
    }

    private func page(_ language: Language) -> Page {
        let columns = [PageTable.Column(language.say("代码", "Code"), .leading), .init(Word.figure(language), .leading),
                       .init(Word.definition(language), .leading)]
        let rows = Figure.all.map { figure in
            PageTable.Row([figure.code, figure.label(language), figure.definition(language)].map { PageTable.Cell($0) })
        }
        let table = PageTable(columns: columns, rows: rows)
        return Page(title: "\(reference)/…", sections: [Page.Section(title: nil, blocks: [.table(table)])])
    }
}
