import Postgres
import Tickets

/// sql/queries/category_aliases.sql
enum CategoryAliases {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [String: [Aliases.Alias<Category>]] {
        var aliases: [String: [Aliases.Alias<Category>]] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.categoryAliases)) { row throws(PostgresError) in
            aliases[try row.decode(0), default: []].append(
                Aliases.Alias(target: try row.decode(1), validFrom: try row.decode(2), validUntil: try row.decode(3)))
        }
        return aliases
    }
}
