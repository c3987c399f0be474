import Tickets

extension SummaryFormat {
    /// A bridge's bytes; of the formats that are text, UTF-8.
    /// - Parameter edition: the published summary that the bridge begins at, which is then named.
    /// - Throws: `ReportingError.programMissing` where PDF or DOCX need a program that is not installed.
    package func render(_ bridge: KnownBridge, since edition: Edition? = nil, language: Language = .chinese) async throws -> [UInt8] {
        switch contents {
        case .json: Array(bridge.json(language, since: edition).text.utf8)
        case .csv: bridge.csv(language)
        case .page(let format):
            try await format.bytes(of: BridgePage(bridge: bridge, edition: edition, language: language).page,
                                   time: bridge.after.window.asOf.seconds, language: language)
        }
    }
}

extension KnownBridge {
    /// One line a figure, one column a cause.
    fileprivate func csv(_ language: Language) -> [UInt8] {
        let causes = ChangeCause.allCases
        return CSVTable.bytes([["figure", "label", "before"] + causes.map(\.rawValue) + ["after"]] + lines.map { line in
            [line.measure.code, line.measure.label(language), "\(line.before)"]
                + causes.map { "\(line.changes[$0] ?? 0)" } + ["\(line.after)"]
        })
    }

    fileprivate func json(_ language: Language, since edition: Edition?) -> JSON {
        let zone = after.settings.zone
        func known(_ summary: Summary) -> JSON {
            .object([("run", .integer(summary.knownAt.run)), ("time", JSON(summary.knownAt.time.map(zone.iso8601))),
                     ("missing", .boolean(summary.isMissing)), ("ref", .string("\(summary.reference)"))])
        }
        func rate(_ rate: Rate) -> JSON {
            .object([("numerator", .integer(rate.numerator)), ("denominator", .integer(rate.denominator)), ("percent", JSON(rate.percent))])
        }
        return .object((edition.map { [("edition", $0.json)] } ?? []) + [
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
