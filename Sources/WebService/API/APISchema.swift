import Reporting

/// What answers look like (JSON Schema 2020-12). Objects may gain members; those named here stay.
enum APISchema {
    static let all: [(String, JSON)] = [
        ("Summary", object([
            ("period", reference("Period")), ("as_of", time), ("known_at", reference("KnownAt")), ("ref", text),
            ("totals", reference("Totals")), ("rates", list(reference("Rate"))),
            ("by_category", list(reference("Row"))), ("by_department", list(reference("Row"))), ("by_district", list(reference("Row"))),
            ("by_community", list(reference("Row"))), ("by_channel", list(reference("Row"))), ("by_month", list(reference("Row"))),
            ("flow", anyObject), ("stock", anyObject), ("satisfaction", anyObject), ("durations", anyObject), ("comparisons", anyObject),
            ("data", anyObject), ("sentence", text),
        ])),
        ("Period", object([("kind", text), ("start", day), ("end", day), ("label", text)])),
        ("KnownAt", object([("run", count)])),
        ("Totals", object(["received", "closed", "closed_on_time", "closed_late", "closed_without_deadline", "open_not_due", "open_overdue",
                           "open_without_deadline", "excluded"].map { ($0, count) })),
        ("Rate", object([("key", text), ("numerator", count), ("denominator", count),
                         ("percent", .object([("type", .array(["string", "null"])), ("description", "Two decimals; null for 0 of 0.")])),
                         ("definition", text)])),
        ("Row", object([("key", text), ("label", text), ("totals", reference("Totals")), ("rates", list(reference("Rate")))])),
        ("Figure", object([("ref", text), ("figure", text), ("definition", text), ("value", anyObject), ("row_count", count),
                           ("rows", list(anyObject)), ("next", .object([("type", .array(["string", "null"]))]))])),
        ("Runs", list(object([("run", count), ("file", text), ("sha256", text), ("exported_at", time), ("rows_read", count),
                              ("inserted", count), ("updated", count), ("unchanged", count), ("stale", count), ("rejected", count)]))),
        ("Calendar", list(object([("source", text), ("day", day), ("expected", .object([("type", "boolean")])), ("states", list(text)),
                                  ("runs", list(count))]))),
        ("Alerts", list(anyObject)),
        ("Editions", list(object([("edition", count), ("published_at", time), ("kind", text), ("start", day), ("end", day)]))),
        ("State", object([("run", count)])),
        ("Problem", object([("type", text), ("title", text), ("status", count), ("detail", text), ("hint", text)])),
    ]

    static func reference(_ name: String) -> JSON { .object([("$ref", .string("#/components/schemas/\(name)"))]) }

    private static let text: JSON = .object([("type", "string")])
    private static let count: JSON = .object([("type", "integer"), ("minimum", .integer(0))])
    private static let day: JSON = .object([("type", "string"), ("format", "date")])
    private static let time: JSON = .object([("type", "string"), ("format", "date-time")])
    private static let anyObject: JSON = .object([("type", "object")])

    private static func list(_ items: JSON) -> JSON { .object([("type", "array"), ("items", items)]) }

    private static func object(_ members: [(String, JSON)]) -> JSON {
        .object([("type", "object"), ("properties", .object(members)), ("required", .array(members.map { .string($0.0) }))])
    }
}
