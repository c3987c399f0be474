import Access
import Postgres

/// sql/queries/account_list.sql
enum AccountList {
    static func accounts(only name: AccountName?, on connection: borrowing Connection) throws(PostgresError) -> [StoredAccount] {
        try connection.rows(SQL(text: EmbeddedSQL.accountList, [name])) { row throws(PostgresError) in
            var columns = ColumnReader()
            return StoredAccount(
                number: try columns.read(row), name: try columns.read(row), role: try columns.read(row),
                scope: try Scope(storedDistricts: columns.read(row), departments: columns.read(row)), hasPassword: try columns.read(row),
                isDisabled: try columns.read(row), failures: Int(try columns.read(row, as: Int32.self)), lockedUntil: try columns.read(row),
                createdAt: try columns.read(row), createdBy: try columns.read(row))
        }
    }
}
