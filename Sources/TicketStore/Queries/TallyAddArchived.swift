import Postgres

/// sql/queries/tally_add_archived.sql
enum TallyAddArchived {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyAddArchived))
    }
}
