import Postgres

/// sql/queries/department_aliases.sql
enum DepartmentAliases {
    static func all(on connection: borrowing Connection) throws(PostgresError) -> [String: [Aliases.Alias<String>]] {
        var aliases: [String: [Aliases.Alias<String>]] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.departmentAliases)) { row throws(PostgresError) in
            aliases[try row.decode(0), default: []].append(
                Aliases.Alias(target: try row.decode(1), validFrom: try row.decode(2), validUntil: try row.decode(3)))
        }
        return aliases
    }
}
