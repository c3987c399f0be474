import Postgres

/// sql/queries/ticket_retire.sql
enum TicketRetire {
    static func retire(_ numbers: [String], in run: Int, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.ticketRetire, [numbers, run]))
    }
}
