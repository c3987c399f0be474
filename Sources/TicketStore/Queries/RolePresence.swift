import Postgres

/// sql/queries/role_presence.sql
enum RolePresence {
    static func areThere(_ roles: [String], on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.rolePresence, [roles]))
    }
}
