import Postgres
import Tickets

/// sql/queries/archive_choice.sql
enum ArchiveChoice {
    /// - Parameter end: the moment before which everything has happened to a ticket.
    /// - Returns: the next tickets; those without a moment are not archived.
    static func page(after number: String, limit: Int, received year: Range<Instant>, until end: Instant, excluded: Set<Exclusion>,
                     on connection: borrowing Connection) throws(PostgresError) -> [(number: String, latest: Instant?)] {
        let parameters: [any PostgresEncodable] = [
            number, limit, year.lowerBound, year.upperBound, end, excluded.map(\.rawValue).sorted(),
        ]
        return try connection.rows(SQL(text: EmbeddedSQL.archiveChoice, parameters)) { row throws(PostgresError) in
            (try row.decode(0), try row.decode(1))
        }
    }
}
