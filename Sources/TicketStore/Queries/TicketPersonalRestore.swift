import Postgres

/// sql/queries/ticket_personal_restore.sql
enum TicketPersonalRestore {
    static func apply(to run: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.ticketPersonalRestore, [run]))
    }
}
