import Postgres

/// sql/queries/ticket_event_undo.sql
enum TicketEventUndo {
    static func apply(to run: Int, in revert: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.ticketEventUndo, [run, revert]))
    }
}
