import Postgres

/// sql/queries/ticket_personal_undo.sql
enum TicketPersonalUndo {
    static func apply(to run: Int, in revert: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.ticketPersonalUndo, [run, revert]))
    }
}
