import Access
import Postgres
import Tickets

/// sql/queries/account_token_insert.sql
enum AccountTokenInsert {
    /// - Returns: the number of the new token.
    static func insert(_ fingerprint: [UInt8], label: String, _ permissions: Set<Permission>, of account: Int, until end: Instant,
                       on connection: borrowing Connection) throws(PostgresError) -> Int {
        let names = permissions.map(\.rawValue).sorted()
        return try connection.value(SQL(text: EmbeddedSQL.accountTokenInsert, [fingerprint, account, label, names, end]))
    }
}
