import Postgres

/// sql/queries/tally_clear.sql
enum TallyClear {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyClear, []))
    }
}
