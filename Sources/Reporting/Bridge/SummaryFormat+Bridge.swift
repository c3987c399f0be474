import Tickets

extension SummaryFormat {
    /// A bridge's text in UTF-8, ending in a line feed.
    package func render(_ bridge: KnownBridge, language: Language = .chinese) -> String {
        let page = BridgePage(bridge: bridge, language: language).page
        return switch self {
        case .text: TextRenderer(language: language).render(page)
        case .markdown: MarkdownRenderer(language: language).render(page)
        case .json: bridge.json(language).text
        case .csv: bridge.csv(language)
        }
    }
}

extension KnownBridge {
    /// One line a figure, one column a cause.
    fileprivate func csv(_ language: Language) -> String {
        let causes = ChangeCause.allCases
        return CSVText.line(["figure", "label", "before"] + causes.map(\.rawValue) + ["after"]) + lines.map { line in
            CSVText.line([line.measure.code, line.measure.label(language), "\(line.before)"]
                + causes.map { "\(line.changes[$0] ?? 0)" } + ["\(line.after)"])
        }.joined()
    }

    fileprivate func json(_ language: Language) -> JSON {
        let zone = after.settings.zone
        func known(_ summary: Summary) -> JSON {
            .object([("run", .integer(summary.knownAt.run)), ("time", JSON(summary.knownAt.time.map(zone.iso8601))),
                     ("missing", .boolean(summary.isMissing)), ("ref", .string("\(summary.reference)"))])
        }
        func rate(_ rate: Rate) -> JSON {
            .object([("numerator", .integer(rate.numerator)), ("denominator", .integer(rate.denominator)), ("percent", JSON(rate.percent))])
        }
        return .object([
            ("period", JSON(after.period, language)),
            ("as_of", .string(zone.iso8601(after.window.asOf))),
            ("before", known(before)), ("after", known(after)),
            ("filter", JSON(after.settings.filter)),
            ("causes", .array(ChangeCause.precedence.map { cause in
                .object([("key", .string(cause.rawValue)), ("label", .string(cause.label(language))),
                         ("definition", .string(cause.definition(language))), ("tickets", .integer(tickets[cause] ?? 0))])
            })),
            ("figures", .array(lines.map { line in
                .object([("key", .string(line.measure.code)), ("label", .string(line.measure.label(language))),
                         ("before", .integer(line.before))]
                    + ChangeCause.allCases.map { ($0.rawValue, .integer(line.changes[$0] ?? 0)) } + [("after", .integer(line.after))])
            })),
            ("rates", .array(rates.map { change in
                .object([("key", .string(change.current.definition.rawValue)),
                         ("label", .string(change.current.definition.label(language))),
                         ("before", rate(change.base)), ("after", rate(change.current)), ("points", JSON(change.points))])
            })),
        ])
    }
}
