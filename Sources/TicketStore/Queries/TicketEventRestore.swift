import Postgres

/// sql/queries/ticket_event_restore.sql
enum TicketEventRestore {
    static func apply(to run: Int, in revert: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.ticketEventRestore, [run, revert]))
    }
}
