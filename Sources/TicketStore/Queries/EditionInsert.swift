import Postgres
import Tickets

/// sql/queries/edition_insert.sql
enum EditionInsert {
    /// - Returns: the number of the new edition.
    static func insert(_ edition: StoredEdition, on connection: borrowing Connection) throws(PostgresError) -> Int {
        let (period, rules) = (edition.period, edition.rules)
        let when: [any PostgresEncodable] = [
            edition.publishedAt, edition.publishedBy, period.kind.rawValue, period.written, edition.asOf, edition.knownRun,
            edition.knownTime,
        ]
        let settings: [any PostgresEncodable] = [
            edition.zone, edition.office, edition.unit, edition.headline, rules.excluded.map(\.rawValue).sorted(),
            rules.closable.map(\.rawValue).sorted(), edition.language, Int32(clamping: edition.templateVersion),
        ]
        let exceptions: [any PostgresEncodable] = [edition.objections, edition.overrideReason, edition.missingFormats]
        return try connection.value(SQL(text: EmbeddedSQL.editionInsert, when + settings + exceptions))
    }
}
