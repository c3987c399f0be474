import Postgres

/// sql/queries/tickets_without_stated_deadline.sql
enum TicketsWithoutStatedDeadline {
    static func page(after number: String, limit: Int, on connection: borrowing Connection) throws(PostgresError) -> [String] {
        try connection.rows(SQL(text: EmbeddedSQL.ticketsWithoutStatedDeadline, [number, limit])) { row throws(PostgresError) in
            try row.decode(0)
        }
    }
}
