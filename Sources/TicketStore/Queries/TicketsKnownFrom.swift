import Postgres

/// sql/queries/tickets_known_from.sql
enum TicketsKnownFrom {
    static func numbers(_ run: Int, on connection: borrowing Connection) throws(PostgresError) -> [String] {
        try connection.rows(SQL(text: EmbeddedSQL.ticketsKnownFrom, [run])) { row throws(PostgresError) in try row.decode(0) }
    }
}
