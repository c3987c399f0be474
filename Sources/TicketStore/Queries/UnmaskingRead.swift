import Postgres
import Tickets

/// sql/queries/unmasking_read.sql
enum UnmaskingRead {
    static func personal(of number: String, on connection: borrowing Connection) throws(PostgresError) -> PersonalFields? {
        try connection.firstRow(SQL(text: EmbeddedSQL.unmaskingRead, [number])) { row throws(PostgresError) in
            var personal = PersonalFields()
            personal.caller = try row.decode(0)
            personal.phone = try row.decode(1)
            personal.address = try row.decode(2)
            personal.title = try row.decode(3)
            personal.content = try row.decode(4)
            personal.result = try row.decode(5)
            return personal
        }
    }
}
