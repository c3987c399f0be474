import Postgres

/// sql/queries/ticket_undo.sql
enum TicketUndo {
    static func apply(to run: Int, in revert: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.ticketUndo, [run, revert]))
    }
}
