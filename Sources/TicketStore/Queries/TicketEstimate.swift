import Postgres

/// sql/queries/ticket_estimate.sql
enum TicketEstimate {
    static func count(on connection: borrowing Connection) throws(PostgresError) -> Int {
        try connection.value(SQL(text: EmbeddedSQL.ticketEstimate))
    }
}
