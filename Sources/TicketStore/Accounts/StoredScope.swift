package import Access
package import Postgres

// Accounts in PostgreSQL's terms: a scope is two arrays, of which an empty one means any.

extension Scope {
    var districtNames: [String] { districts.sorted() }
    var departmentNames: [String] { departments.sorted() }

    init(storedDistricts districts: [String], departments: [String]) throws(PostgresError) {
        if districts.isEmpty, departments.isEmpty {
            self = .everything
        } else if let part = Scope(districts: Set(districts), departments: Set(departments)) {
            self = part
        } else {
            throw .decoding("a scope with an empty name")
        }
    }
}

extension Visitor {
    /// Reads number, name, role, districts and departments.
    /// - Parameter held: the permissions of a token; nil for all of the role.
    init(_ row: borrowing Row, _ columns: inout ColumnReader, key: ReadingKey, held: Set<Permission>? = nil) throws(PostgresError) {
        account = try columns.read(row)
        name = try columns.read(row)
        role = try columns.read(row)
        scope = try Scope(storedDistricts: columns.read(row), departments: columns.read(row))
        permissions = role.permissions(in: scope)
        if let held { permissions.formIntersection(held) }
        self.key = key
    }
}

extension Role: PostgresEncodable, PostgresDecodable {}
extension Permission: PostgresEncodable, PostgresDecodable {}

extension AccountName: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { String.postgresType }
    package func encode(into bytes: inout ByteWriter) { text.encode(into: &bytes) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> AccountName {
        guard let name = AccountName(try String.decode(bytes, type: type)) else { throw .decoding("a name that no account may have") }
        return name
    }
}
