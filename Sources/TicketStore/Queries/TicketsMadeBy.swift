import Postgres

/// sql/queries/tickets_made_by.sql
enum TicketsMadeBy {
    static func numbers(_ run: Int, on connection: borrowing Connection) throws(PostgresError) -> [String] {
        try connection.rows(SQL(text: EmbeddedSQL.ticketsMadeBy, [run])) { row throws(PostgresError) in try row.decode(0) }
    }
}
