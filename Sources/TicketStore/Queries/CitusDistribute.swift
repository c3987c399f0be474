import Postgres

/// sql/queries/citus_distribute.sql
enum CitusDistribute {
    static func apply(to table: String, besides other: String, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.citusDistribute, [table, other]))
    }
}
