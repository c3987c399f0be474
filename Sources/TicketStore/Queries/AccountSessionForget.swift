import Postgres
import Tickets

/// sql/queries/account_session_forget.sql
enum AccountSessionForget {
    static func forget(before moment: Instant, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.accountSessionForget, [moment]))
    }
}
