import Postgres
import Tickets

/// sql/queries/tickets_of_source.sql
enum TicketsOfSource {
    static func numbers(of source: String, received: ClosedRange<Instant>, on connection: borrowing Connection) throws(PostgresError) -> [String] {
        let sql = SQL(text: EmbeddedSQL.ticketsOfSource, [source, received.lowerBound, received.upperBound])
        return try connection.rows(sql) { row throws(PostgresError) in try row.decode(0) }
    }
}
