import Postgres

/// sql/queries/citus_replicate.sql
enum CitusReplicate {
    static func apply(to table: String, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.citusReplicate, [table]))
    }
}
