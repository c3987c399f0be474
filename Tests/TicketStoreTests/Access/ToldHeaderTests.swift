import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct ToldHeaderTests {
    @Test func `the server tells readers the cells of those unknown columns that summaries are made of, and of no other`() async throws {
        let database = try await TestDatabase.make()
        let (headers, cells) = try await database.store.run { connection in
            let headers = try connection.rows("select told_headers()") { row throws(PostgresError) in try row.decode(0, as: [String].self) }
            let cells = try connection.rows("select told_cells('{\"问题分类\": \"噪音\", \"联系人\": \"王五\"}')::text") { row throws(PostgresError) in
                try row.decode(0, as: String.self)
            }
            return (headers, cells)
        }
        #expect(headers.first == ToldColumns.headers)
        #expect(cells == ["{\"问题分类\": \"噪音\"}"])
    }
}
