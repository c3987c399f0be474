import Postgres
import Tickets

/// sql/queries/account_link_insert.sql
enum AccountLinkInsert {
    static func insert(_ fingerprint: [UInt8], of account: Int, until end: Instant, by creator: String, on connection: borrowing Connection)
        throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountLinkInsert, [fingerprint, account, end, creator]))
    }
}
