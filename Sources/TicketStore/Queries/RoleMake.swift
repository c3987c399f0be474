import Postgres

/// sql/queries/role_make.sql
enum RoleMake {
    static func deeds(isDryRun: Bool, on connection: borrowing Connection) throws(PostgresError) -> [RoleDeed] {
        try connection.rows(SQL(text: EmbeddedSQL.roleMake, [isDryRun])) { row throws(PostgresError) in
            RoleDeed(role: try row.decode(0), deed: try row.decode(1))
        }
    }
}
