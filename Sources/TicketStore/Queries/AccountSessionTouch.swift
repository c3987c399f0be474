import Postgres
import Tickets

/// sql/queries/account_session_touch.sql
enum AccountSessionTouch {
    static func touch(_ fingerprint: [UInt8], idleEnd: Instant, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountSessionTouch, [fingerprint, idleEnd]))
    }
}
