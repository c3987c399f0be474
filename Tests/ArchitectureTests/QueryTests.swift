import Foundation
import Testing

@Suite struct QueryTests {
    private func camelCased(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
    }

    @Test func `every query names itself in its first line and has a twin that uses it`() throws {
        let queries = try ProjectFiles.names(in: "sql/queries")
        #expect(!queries.isEmpty)
        for query in queries {
            let name = String(query.dropLast(4)), constant = camelCased(name)
            let text = try ProjectFiles.text("sql/queries/\(query)")
            #expect(text.hasPrefix("/* queries/\(name) */\n"), "\(query)")
            let twin = "Sources/TicketStore/Queries/\(constant.prefix(1).uppercased())\(constant.dropFirst()).swift"
            let found = try? ProjectFiles.text(twin)
            #expect(found?.contains("EmbeddedSQL.\(constant)") == true, "\(twin) does not use \(query)")
            #expect(found?.contains("sql/queries/\(query)") == true, "\(twin) does not name \(query)")
        }
    }

    @Test func `every twin has a query`() throws {
        let queries = Set(try ProjectFiles.names(in: "sql/queries").map { camelCased(String($0.dropLast(4))).lowercased() })
        for twin in try ProjectFiles.names(in: "Sources/TicketStore/Queries") {
            #expect(queries.contains(twin.dropLast(6).lowercased()), "\(twin)")
        }
    }

    @Test func `SQL stands in sql and nowhere else`() throws {
        let openings = ["select", "insert into", "update", "delete from"].map { "\"\($0) " }
        for file in try ProjectFiles.all(below: "Sources", ending: ".swift") where !file.hasPrefix("Sources/Postgres/") {
            let text = try ProjectFiles.text(file)
            #expect(!openings.contains { text.contains($0) }, "\(file)")
        }
    }
}
