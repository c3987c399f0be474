import Postgres

/// sql/queries/archived_tally_insert.sql
enum ArchivedTallyInsert {
    static func keep(of archive: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.archivedTallyInsert, [archive]))
    }
}
