import Postgres
import Tickets

/// sql/queries/run_columns.sql
enum RunColumns {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [Int64: ColumnSet] {
        var columns: [Int64: ColumnSet] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.runColumns)) { row throws(PostgresError) in
            columns[try row.decode(0)] = try row.decode(1, as: ColumnSet.self)
        }
        return columns
    }
}
