import Tickets

extension SummaryPage {
    /// How any figure of the page is asked for again: the summary's reference, to which a row and a figure's code are added.
    var references: Page.Section {
        let whole = summary.reference
        let figure = summary.settings.headline.first.map(Figure.rate) ?? .rate(.closedOfReceived)
        return Page.Section(title: say("追溯", "Where a figure comes from"), role: .notes, blocks: [.facts([
            Page.Fact(Word.reference(language), "\(whole)"),
            Page.Fact(say("某个数", "A figure"), "hotline explain \(whole.figure(figure))"),
            Page.Fact(say("某一行", "Of a row"), "hotline explain \(row(of: whole).figure(figure))"),
            Page.Fact(say("全部代码", "All codes"), "hotline explain \(whole)"),
        ])])
    }

    /// The department with most tickets, else the first category.
    private func row(of whole: FigureReference) -> FigureReference {
        let department = summary.breakdown(.department).rows.first { !$0.key.isEmpty }?.key
        return department.map { whole.row(.department, $0) } ?? whole.row(.category, Category.consultation.rawValue)
    }
}
