import Postgres

/// sql/queries/archived_among.sql
enum ArchivedAmong {
    static func archives(holding hashes: [Int64],
                         on connection: borrowing Connection) throws(PostgresError) -> [(archive: Int, tickets: Int)] {
        try connection.rows(SQL(text: EmbeddedSQL.archivedAmong, [hashes])) { row throws(PostgresError) in
            (try row.decode(0), try row.decode(1))
        }
    }
}
