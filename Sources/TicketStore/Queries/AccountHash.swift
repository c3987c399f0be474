import Access
import Postgres
import Tickets

/// sql/queries/account_hash.sql
enum AccountHash {
    struct Known {
        let number: Int
        let hash: PasswordHash?
        let failures: Int
        let lockedUntil: Instant?
        let isDisabled: Bool
    }

    static func known(_ name: AccountName, on connection: borrowing Connection) throws(PostgresError) -> Known? {
        try connection.firstRow(SQL(text: EmbeddedSQL.accountHash, [name])) { row throws(PostgresError) in
            Known(number: try row.decode(0), hash: try row.decode(1, as: String?.self).map(PasswordHash.init(text:)),
                  failures: Int(try row.decode(2, as: Int32.self)), lockedUntil: try row.decode(3), isDisabled: try row.decode(4))
        }
    }
}
