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

    @Test func aTransactionIsKeptWhenItsBodyReturns() throws {
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

    @Test func aTransactionIsUndoneWhenItsBodyThrows() throws {
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

    @Test func aTransactionWithinATransactionIsASavepoint() throws {
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

    @Test func aFailedCommitIsThrown() throws {
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

    @Test func aSwallowedFailureDoesNotPassForACommit() throws {
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

    @Test func isolationAndReadOnlyAreTheOutermosts() throws {
        let connection = try connection()
        try connection.transaction(isolation: .repeatableRead, readOnly: true) { connection in
            try expect(connection, "show transaction_isolation", String.self, "repeatable read")
            try expect(connection, "show transaction_read_only", String.self, "on")
            #expect(throws: PostgresError.self) { try connection.transaction(readOnly: true) { _ in } }
        }
    }
}
