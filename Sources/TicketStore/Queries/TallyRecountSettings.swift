import Postgres

/// sql/queries/tally_recount_settings.sql
enum TallyRecountSettings {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyRecountSettings, []))
    }
}
