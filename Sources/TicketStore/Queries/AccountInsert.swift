import Access
import Postgres

/// sql/queries/account_insert.sql
enum AccountInsert {
    /// - Returns: the number of the new account.
    static func insert(_ name: AccountName, role: Role, scope: Scope, by creator: String, on connection: borrowing Connection)
        throws(PostgresError) -> Int {
        try connection.value(SQL(text: EmbeddedSQL.accountInsert, [name, role, scope.districtNames, scope.departmentNames, creator]))
    }
}
