import Postgres

/// sql/queries/ticket_personal_retire.sql
enum TicketPersonalRetire {
    static func retire(_ numbers: [String], in run: Int, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.ticketPersonalRetire, [numbers, run]))
    }
}
