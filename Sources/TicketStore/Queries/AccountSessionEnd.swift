import Postgres
import Tickets

/// sql/queries/account_session_end.sql
enum AccountSessionEnd {
    static func end(_ fingerprint: [UInt8], at now: Instant, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountSessionEnd, [fingerprint, Int?.none, now]))
    }

    static func end(allOf account: Int, at now: Instant, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountSessionEnd, [[UInt8]?.none, account, now]))
    }
}
