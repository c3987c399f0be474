import Access
import Postgres

/// sql/queries/account_password_update.sql
enum AccountPasswordUpdate {
    static func apply(_ hash: PasswordHash, to account: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountPasswordUpdate, [account, hash.text]))
    }
}
