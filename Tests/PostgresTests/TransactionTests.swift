import Postgres
import Testing
import TestSupport

struct TransactionTests {
    private struct Stop: Error {}

    private func connection() throws -> Connection {
        let connection = try TestServer.connect()
        try connection.script("create temporary table t (a int8 constraint t_key unique deferrable initially deferred)")
        return connection
    }

    @Test func `a transaction is kept when its body returns`() throws {
        let connection = try connection()
        let result = try connection.transaction { connection in
            let inside = connection.isInTransaction
            #expect(inside)
            try connection.execute("insert into t values (\(1))")
            return 5
        }
        #expect(result == 5)
        let inTransaction = connection.isInTransaction
        #expect(!inTransaction)
        try expect(connection, "select array(select a from t order by a)", [Int].self, [1])
    }

    @Test func `a transaction is undone when its body throws`() throws {
        let connection = try connection()
        #expect(throws: Stop.self) {
            try connection.transaction { connection in
                try connection.execute("insert into t values (\(1))")
                throw Stop()
            }
        }
        let inTransaction = connection.isInTransaction
        #expect(!inTransaction)
        try expect(connection, "select array(select a from t order by a)", [Int].self, [])
    }

    @Test func `a transaction within a transaction is a savepoint`() throws {
        let connection = try connection()
        try connection.transaction { connection in
            try connection.execute("insert into t values (1)")
            #expect(throws: PostgresError.self) {
                try connection.transaction { connection in
                    try connection.execute("insert into t values (2)")
                    try connection.transaction { try $0.execute("insert into t values (3)") }
                    try connection.script("select 1 / 0")
                }
            }
            try connection.transaction { connection in
                try connection.execute("insert into t values (4)")
                #expect(throws: Stop.self) {
                    try connection.transaction { connection in
                        try connection.execute("insert into t values (5)")
                        throw Stop()
                    }
                }
            }
        }
        try expect(connection, "select array(select a from t order by a)", [Int].self, [1, 4])
    }

    @Test func `a failed commit is thrown`() throws {
        let connection = try connection()
        let error = try #require(throws: PostgresError.self) {
            try connection.transaction { connection in
                try connection.execute("insert into t values (1), (1)")
            }
        }
        #expect(error.sqlState == .uniqueViolation)
        #expect(error.constraint == "t_key")
        let inTransaction = connection.isInTransaction
        #expect(!inTransaction)
    }

    @Test func `a swallowed failure does not pass for a commit`() throws {
        let connection = try connection()
        let error = try #require(throws: PostgresError.self) {
            try connection.transaction { connection in
                try connection.execute("insert into t values (1)")
                try? connection.script("select 1 / 0")
            }
        }
        #expect(error.sqlState == .transactionAborted)
        try expect(connection, "select array(select a from t order by a)", [Int].self, [])
    }

    @Test func `isolation and read-only are for the outermost transaction`() throws {
        let connection = try connection()
        try connection.transaction(isolation: .repeatableRead, readOnly: true) { connection in
            try expect(connection, "show transaction_isolation", String.self, "repeatable read")
            try expect(connection, "show transaction_read_only", String.self, "on")
            #expect(throws: PostgresError.self) { try connection.transaction(readOnly: true) { _ in } }
        }
    }
}
