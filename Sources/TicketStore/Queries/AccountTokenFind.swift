import Access
import Postgres
import Tickets

/// sql/queries/account_token_find.sql
enum AccountTokenFind {
    static func visitor(_ key: ReadingKey, at now: Instant, on connection: borrowing Connection) throws(PostgresError) -> Visitor? {
        try connection.firstRow(SQL(text: EmbeddedSQL.accountTokenFind, [key.fingerprint, now])) { row throws(PostgresError) in
            var columns = ColumnReader()
            let held = Set(try columns.read(row, as: [String].self).compactMap(Permission.init(rawValue:)))
            return try Visitor(row, &columns, key: key, held: held)
        }
    }
}
