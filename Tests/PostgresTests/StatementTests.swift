import Postgres
import Synchronization
import Testing
import TestSupport

struct StatementTests {
    @Test func `an interpolated value is bound and never text`() throws {
        let connection = try TestServer.connect()
        try connection.script("create temporary table note (id int8 primary key, body text)")
        let attack = "'); drop table note; --"
        let sql: SQL = "insert into note (id, body) values (\(1), \(attack)), (\(2), \(nil as String?))"
        #expect(sql.text == "insert into note (id, body) values ($1, $2), ($3, $4)")
        let inserted = try connection.execute(sql)
        #expect(inserted == 2)
        let bodies = try connection.rows("select body from note order by id") { row in
            try row.decode(0, as: String?.self)
        }
        #expect(bodies == [attack, nil])
    }

    @Test func `an identifier is quoted`() throws {
        let connection = try TestServer.connect()
        let name = "odd \"name\" 表"
        try connection.execute("create temporary table \(identifier: name) (a int8)")
        let inserted = try connection.execute("insert into \(identifier: name) (a) values (\(1))")
        #expect(inserted == 1)
    }

    @Test func `text from a file takes its parameters by number`() throws {
        let connection = try TestServer.connect()
        let sql = SQL(text: "/* queries/sum */ select $1 + $2 + $1", [3, 4])
        try expect(connection, sql, Int.self, 10)
    }

    @Test func `columns are found by name`() throws {
        let connection = try TestServer.connect()
        let found = try connection.firstRow("select 1 as a, 2 as \"B\"") { row in
            (try row.column("B"), try row.decode("B", as: Int.self))
        }
        #expect(try #require(found) == (1, 2))
        #expect(throws: PostgresError.self) {
            try connection.firstRow("select 1 as a") { row in try row.decode("b", as: Int.self) }
        }
        #expect(throws: PostgresError.self) {
            try connection.firstRow("select 1 as a") { row in try row.decode(1, as: Int.self) }
        }
    }

    @Test func `a closure with a written type keeps the type of its errors`() throws {
        func numbers(_ connection: borrowing Connection, _ sql: SQL) throws(PostgresError) -> [Int] {
            let first = try connection.firstRow(sql) { row throws(PostgresError) in try row.decode(0, as: Int.self) }
            let all = try connection.rows(sql) { row throws(PostgresError) in try row.decode(0, as: Int.self) }
            return [first ?? 0] + all
        }
        let connection = try TestServer.connect()
        let found = try numbers(connection, "select g from generate_series(1, 2) g")
        #expect(found == [1, 1, 2])
    }

    @Test func `no row is nil or an error`() throws {
        let connection = try TestServer.connect()
        let none = try connection.firstRow("select 1 where false") { try $0.decode(0, as: Int.self) }
        #expect(none == nil)
        #expect(throws: PostgresError.self) { try connection.value("select 1 where false", as: Int.self) }
    }

    @Test func `a script runs many statements or none`() throws {
        let connection = try TestServer.connect()
        try connection.script("create temporary table a (x int8); insert into a values (1); insert into a values (2);")
        #expect(throws: PostgresError.self) { try connection.script("insert into a values (3); select 1 / 0;") }
        try expect(connection, "select count(*) from a", Int.self, 2)
    }

    @Test func `notices reach the handler and are otherwise dropped`() throws {
        let seen = Mutex<[Notice]>([])
        let connection = try TestServer.connect { notice in seen.withLock { $0.append(notice) } }
        try connection.script("drop table if exists nothing_here; do $$ begin raise warning 'beware'; end $$")
        let notices = seen.withLock { $0 }
        #expect(notices.map(\.severity) == ["NOTICE", "WARNING"])
        #expect(notices.map(\.text) == ["table \"nothing_here\" does not exist, skipping", "beware"])
        try TestServer.connect().script("drop table if exists nothing_here")
    }

    @Test func `a connection says who it is`() throws {
        let connection = try TestServer.connect()
        let version = connection.serverVersion
        #expect(version >= 150_000)
        try expect(connection, "select pg_backend_pid()", Int32.self, connection.processID)
        try expect(connection, "select current_setting('application_name')", String.self, "hotline")
        try expect(connection, "select current_setting('client_encoding')", String.self, "UTF8")
        let other = try Connection(TestServer.parameters.setting("application_name", "mine").setting("dbname", "template1"))
        try expect(other, "select current_setting('application_name')", String.self, "mine")
        try expect(other, "select current_database()", String.self, "template1")
    }

    @Test func `a COPY through execute is refused and the connection goes on`() throws {
        let connection = try TestServer.connect()
        try connection.script("create temporary table t (a int8)")
        #expect(throws: PostgresError.self) { try connection.execute("copy t from stdin (format binary)") }
        #expect(throws: PostgresError.self) { try connection.execute("copy t to stdout (format binary)") }
        try expect(connection, "select 1", Int.self, 1)
    }
}
