import Postgres

/// sql/queries/import_lock.sql
enum ImportLock {
    /// "hotline" in ASCII: no other program that shares the database is likely to take it.
    static let key = 0x68_6F_74_6C_69_6E_65

    static func take(on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.importLock, [key]))
    }
}
