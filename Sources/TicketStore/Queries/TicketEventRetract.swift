import Postgres

/// sql/queries/ticket_event_retract.sql
enum TicketEventRetract {
    static func retract(_ events: [(number: String, id: Int)], in run: Int, on connection: borrowing Connection) throws(PostgresError) {
        guard !events.isEmpty else { return }
        _ = try connection.execute(SQL(text: EmbeddedSQL.ticketEventRetract, [events.map(\.number), events.map(\.id), run]))
    }
}
