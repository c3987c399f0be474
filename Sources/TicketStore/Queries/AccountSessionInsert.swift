import Postgres
import Tickets

/// sql/queries/account_session_insert.sql
enum AccountSessionInsert {
    static func insert(_ fingerprint: [UInt8], of account: Int, at now: Instant, idleEnd: Instant, end: Instant, from address: String?,
                       on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountSessionInsert, [fingerprint, account, now, idleEnd, end, address]))
    }
}
