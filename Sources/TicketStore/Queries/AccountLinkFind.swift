import Access
import Postgres
import Tickets

/// sql/queries/account_link_find.sql
enum AccountLinkFind {
    static func account(_ fingerprint: [UInt8], at now: Instant,
                        on connection: borrowing Connection) throws(PostgresError) -> AccountName? {
        try connection.firstRow(SQL(text: EmbeddedSQL.accountLinkFind,
                                    [fingerprint, now])) { row throws(PostgresError) in try row.decode(0) }
    }
}
