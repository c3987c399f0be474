import Postgres
import Tickets

/// sql/queries/edition_list.sql
enum EditionList {
    /// Without their files.
    static func editions(only number: Int?, on connection: borrowing Connection) throws(PostgresError) -> [StoredEdition] {
        try connection.rows(SQL(text: EmbeddedSQL.editionList, [number])) { row throws(PostgresError) in
            var columns = ColumnReader()
            let number = try columns.read(row, as: Int.self)
            let publishedAt = try columns.read(row, as: Instant.self), publishedBy = try columns.read(row, as: String.self)
            let kind = try columns.read(row, as: String.self), written = try columns.read(row, as: [String].self)
            guard let period = Period.Kind(rawValue: kind).flatMap({ Period($0, written: written) }) else {
                throw .decoding("a period that is none: \(kind) \(written.joined(separator: " "))")
            }
            var edition = StoredEdition(
                publishedAt: publishedAt, publishedBy: publishedBy, period: period, asOf: try columns.read(row),
                knownRun: try columns.read(row), knownTime: try columns.read(row), zone: try columns.read(row),
                office: try columns.read(row), unit: try columns.read(row), headline: try columns.read(row),
                rules: try rules(excluded: columns.read(row), closable: columns.read(row)), language: try columns.read(row),
                templateVersion: try columns.read(row), objections: try columns.read(row), overrideReason: try columns.read(row),
                missingFormats: try columns.read(row))
            edition.number = number
            return edition
        }
    }

    private static func rules(excluded: [String], closable: [String]) -> CountingRules {
        var rules = CountingRules()
        rules.excluded = Set(excluded.compactMap(Exclusion.init(rawValue:)))
        rules.closable = Set(closable.compactMap(Category.init(rawValue:)))
        return rules
    }
}
