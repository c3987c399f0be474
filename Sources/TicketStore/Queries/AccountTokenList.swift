import Access
import Postgres

/// sql/queries/account_token_list.sql
enum AccountTokenList {
    static func tokens(of account: Int, on connection: borrowing Connection) throws(PostgresError) -> [APIToken] {
        try connection.rows(SQL(text: EmbeddedSQL.accountTokenList, [account])) { row throws(PostgresError) in
            var columns = ColumnReader()
            return APIToken(
                number: try columns.read(row), label: try columns.read(row),
                permissions: Set(try columns.read(row, as: [String].self).compactMap(Permission.init(rawValue:))),
                createdAt: try columns.read(row), expiresAt: try columns.read(row), revokedAt: try columns.read(row))
        }
    }
}
