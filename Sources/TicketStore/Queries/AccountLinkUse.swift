import Postgres
import Tickets

/// sql/queries/account_link_use.sql
enum AccountLinkUse {
    /// - Returns: whether it could still be used.
    static func use(_ fingerprint: [UInt8], at now: Instant, on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.execute(SQL(text: EmbeddedSQL.accountLinkUse, [fingerprint, now])) > 0
    }
}
