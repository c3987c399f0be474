import Postgres

/// sql/queries/tally_change_create.sql
enum TallyChangeCreate {
    static func apply(on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.tallyChangeCreate, []))
    }
}
