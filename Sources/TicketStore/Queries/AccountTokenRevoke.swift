import Postgres
import Tickets

/// sql/queries/account_token_revoke.sql
enum AccountTokenRevoke {
    /// - Returns: whether there was one to revoke.
    static func revoke(_ number: Int, of account: Int, at now: Instant, on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.execute(SQL(text: EmbeddedSQL.accountTokenRevoke, [number, account, now])) > 0
    }
}
