import Postgres

/// sql/queries/ticket_restore.sql
enum TicketRestore {
    static func apply(to run: Int, in revert: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.ticketRestore, [run, revert]))
    }
}
