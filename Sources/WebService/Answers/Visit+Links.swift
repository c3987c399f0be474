import Charts
package import Reporting
package import Tickets

extension Visit {
    /// Where a cell leads: a figure to its explanation, a row to the page of its unit, its month or its part of the tickets.
    package func link(to source: FigureReference) -> String? {
        if source.figure != nil {
            return link(Address(path: "/explain/\(PercentCoding.encoded(source.description, keeping: "/=@:,+"))"))
        }
        var conditions = source.conditions
        var period = source.period
        if let month = conditions.last(where: { $0.dimension == .month }), let named = Period(.month, written: [month.key]) {
            period = named
            conditions.removeAll { $0.dimension == .month }
        }
        if conditions.count == 1, let unit = conditions.first, unit.dimension == .department, !unit.key.isEmpty {
            return link(Address("departments", unit.key).with("period", period.addressed).with("as-of", address.query["as-of"]))
        }
        let page = Address("period", period.addressed).with("as-of", address.query["as-of"])
        return link(Address(path: page.path, query: Query(page.query.items.map { ($0.name, $0.value) }
            + conditions.map { ("where", "\($0.dimension.rawValue)=\($0.key)") })))
    }

    /// The markup of sections, with every number and row that can be followed as a link.
    package func markup(_ sections: [Page.Section]) -> String {
        var blocks = HTMLBlocks(language: language, link: link(to:))
        var writer = MarkupWriter()
        for section in sections {
            blocks.write(section, to: &writer)
            writer.breakLine()
        }
        return writer.markup
    }

    /// The year of the newest day that is loaded: what a page speaks of unless its address says something else.
    package var currentYear: Period? { newestDay.flatMap { Period.year($0.year) } }

    package var newestDay: CalendarDay? { state.days?.upperBound.advanced(by: -1) }

    /// The page before the first import: it says what to do.
    package func nothing(_ area: Area) throws -> PageContent {
        let notice = NoData(text: say("导入第一个导出文件后，这里就有数字。", "Figures appear once the first export is imported."),
                            command: "hotline import FILE", href: link(Area.imports.address), label: Area.imports.word(language))
        return PageContent(area: area, title: say("还没有数据", "No data yet"),
                           markup: try service.pages.templates.render(.nothing, notice))
    }

    private struct NoData {
        var text: String
        var command: String
        var href: String
        var label: String
    }
}
