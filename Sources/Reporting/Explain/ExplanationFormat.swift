import TicketStore
import Tickets

/// A way to print an explanation.
package enum ExplanationFormat: String, CaseIterable, Sendable {
    case text, json, csv

    /// The explanation in UTF-8. JSON and CSV have every row, CSV nothing else.
    package func render(_ explanation: Explanation, language: Language = .chinese) -> [UInt8] {
        switch self {
        case .text: Array(TextRenderer(language: language).render(ExplanationPage(explanation: explanation, language: language).page).utf8)
        case .json: Array(explanation.json(language, rows: 0..<explanation.rows.count).text.utf8)
        case .csv: explanation.csv
        }
    }
}

extension Explanation {
    fileprivate var csv: [UInt8] {
        let table = ExplanationTable(rows, .english)
        return CSVTable.bytes([table.columns.map(\.name)] + table.rows.map { row in row.map { $0.csv(reference.zone) } })
    }

    /// - Parameter range: of the rows, those to tell; it ends where they end.
    package func json(_ language: Language, rows range: Range<Int>, more: [(String, JSON)] = []) -> JSON {
        let zone = reference.zone, table = ExplanationTable(rows, language)
        return .object([
            ("ref", .string("\(reference)")), ("figure", .string(figure.code)), ("label", .string(figure.label(language))),
            ("definition", .string(figure.definition(language))), ("missing", .boolean(isMissing)), ("value", jsonValue),
            ("period", JSON(window.period, language)),
            ("as_of", .string(zone.iso8601(window.asOf))),
            ("known_at", JSON(knownAt, zone)),
            ("filter", .array(reference.conditions.map { condition in
                .object([("dimension", .string(condition.dimension.rawValue)), ("key", .string(condition.key))])
            })),
            ("excluded", .array(Exclusion.allCases.filter(reference.rules.excluded.contains).map { .string($0.rawValue) })),
            ("closable", .array(Category.allCases.filter(reference.rules.closable.contains).map { .string($0.rawValue) })),
            ("imports", .array(sources.map { source in
                .object([("run", .integer(source.imported.run)), ("file", .string(source.imported.fileName)),
                         ("exported_at", .string(zone.iso8601(source.imported.exportedAt))), ("count", .integer(source.count))])
            })),
            ("row_count", .integer(rows.count)),
            ("rows", .array(table.rows[range.clamped(to: table.rows.indices)].map { row in .object(zip(table.columns, row).map { ($0.name, $1.json(zone)) }) })),
        ] + more)
    }

    private var jsonValue: JSON {
        switch value {
        case .count(let count): .object([("count", .integer(count))])
        case .ratio(let ratio): .object([("numerator", .integer(ratio.numerator)), ("denominator", .integer(ratio.denominator)),
                                         ("percent", JSON(ratio.percent))])
        case .workingDays(let days, let count):
            .object([("working_days", days.map(JSON.integer) ?? .null), ("count", .integer(count))])
        case .estimate(let hundredths, let closed, let counted):
            .object([("percent", JSON(hundredths.map(Ratio.decimals))), ("numerator", .integer(closed)), ("denominator", .integer(counted))])
        case .hours(let hours, let count): .object([("hours", JSON(hours: hours)), ("count", .integer(count))])
        }
    }
}
