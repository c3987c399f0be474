import Access
import Postgres

/// sql/queries/account_update.sql
enum AccountUpdate {
    static func apply(role: Role, scope: Scope, isDisabled: Bool, to account: Int,
                      on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountUpdate,
                                   [account, role, scope.districtNames, scope.departmentNames, isDisabled]))
    }
}
