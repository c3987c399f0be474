import Tickets

// Parts that the JSON of a summary, of an explanation and of a bridge have in common.

extension JSON {
    init(_ period: Period, _ language: Language) {
        self = .object([("kind", .string(period.kind.rawValue)), ("start", .string("\(period.start)")), ("end", .string("\(period.end)")),
                        ("label", .string(period.label(language)))])
    }

    init(_ knownAt: KnownAt, _ zone: ReportingZone) {
        self = .object([("run", .integer(knownAt.run)), ("time", JSON(knownAt.time.map(zone.iso8601)))])
    }

    init(_ filter: [Dimension: String]) {
        self = .object(Dimension.allCases.compactMap { dimension in filter[dimension].map { (dimension.rawValue, .string($0)) } })
    }
}
