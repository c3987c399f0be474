import Postgres

/// sql/queries/tally_presence.sql
enum TallyPresence {
    static func isEmpty(on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.tallyPresence, []))
    }
}
