import Postgres

/// sql/queries/archived_ticket_remove.sql
enum ArchivedTicketRemove {
    static func apply(to archive: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.archivedTicketRemove, [archive]))
    }
}
