import Postgres
import Tickets

/// sql/queries/tickets_seen_later.sql
enum TicketsSeenLater {
    static func hashes(from instant: Instant, among hashes: [Int64], on connection: borrowing Connection) throws(PostgresError) -> Set<Int64> {
        Set(try connection.rows(SQL(text: EmbeddedSQL.ticketsSeenLater, [instant, hashes])) { row throws(PostgresError) in
            try row.decode(0)
        })
    }
}
