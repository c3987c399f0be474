import Postgres
import Testing

/// Expects the statement's only value. (`#expect` cannot take a noncopyable connection apart.)
func expect<T: PostgresDecodable & Equatable>(_ connection: borrowing Connection, _ sql: SQL, _ type: T.Type, _ value: T,
                                              sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try connection.value(sql, as: type)
    #expect(found == value, sourceLocation: sourceLocation)
}
