import Postgres

/// sql/queries/tally_change_drop.sql
enum TallyChangeDrop {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyChangeDrop, []))
    }
}
