import Postgres
import Tickets

/// sql/queries/account_attempt_update.sql
enum AccountAttemptUpdate {
    static func apply(failures: Int, lockedUntil: Instant?, to account: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountAttemptUpdate, [account, Int32(clamping: failures), lockedUntil]))
    }
}
