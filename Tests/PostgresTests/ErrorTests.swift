import Postgres
import Testing
import TestSupport

struct ErrorTests {
    private func error(_ body: (borrowing Connection) throws -> Void) throws -> PostgresError {
        let connection = try TestServer.connect()
        return try #require(throws: PostgresError.self) { try body(connection) }
    }

    @Test func `a duplicate key names its constraint and not the number`() throws {
        let error = try error { connection in
            try connection.script("create temporary table caller (phone text constraint caller_phone primary key)")
            try connection.execute("insert into caller values (\("13900138000"))")
            try connection.execute("insert into caller values (\("13900138000"))")
        }
        #expect(error.kind == .server)
        #expect(error.sqlState == .uniqueViolation)
        #expect(error.constraint == "caller_phone")
        #expect(error.table == "caller")
        #expect(!error.description.contains("13900138000"))
        #expect(error.debugDescription.contains("13900138000"))
        #expect(error.debugDescription.contains("insert into caller values ($1)"))
        #expect(!error.isConnectionLost)
    }

    @Test(arguments: [
        "select \("13900138000x")::text::int8", "select (\("13900\"138000")::text)::int4", "select \("13900138000")::text::int2",
        "select \("13900138000")::text::timestamptz", "select to_date(\("13900138000"), 'YYYY-MM-DD'), make_date(13900, 138, 0)",
        "select convert_from(decode(\("13900138000e"), 'hex'), 'UTF8')", "select \("{13900138000")::text::jsonb",
    ] as [SQL])
    func `a message that quotes a value is masked`(_ sql: SQL) throws {
        let error = try error { try $0.execute(sql) }
        #expect(error.sqlState?.family == "22")
        #expect(!error.description.contains("139"))
        #expect(!error.description.contains("138"))
    }

    @Test func `a masked message still says what is wrong`() throws {
        let error = try error { try $0.script("select 'abc'::int4") }
        #expect(error.description == "invalid input syntax for type integer: \"…\" (22P02)")
        #expect(error.debugDescription.contains("\"abc\""))
    }

    @Test func `known conditions have names and hints`() throws {
        let missing = try error { try $0.script("select 1 from nowhere") }
        #expect(missing.sqlState == .undefinedTable)
        #expect(missing.hint == "run `hotline database migrate`")
        #expect(missing.details.position == 15)
        #expect(try error { try $0.script("selec") }.sqlState == .syntaxError)
    }

    @Test func `a refused connection has its state`() throws {
        let error = try #require(throws: PostgresError.self) {
            _ = try Connection(TestServer.parameters.setting("dbname", "nowhere"))
        }
        #expect(error.kind == .connection)
        #expect(error.isConnectionLost)
        #expect(error.sqlState == .undefinedDatabase)
        #expect(error.description.hasSuffix("FATAL: database \"nowhere\" does not exist (3D000)"))
    }

    @Test func `an absent server is a connection error`() throws {
        let error = try #require(throws: PostgresError.self) {
            _ = try Connection(ConnectionParameters(conninfo: "host=/tmp/no-such-folder password=secret"))
        }
        #expect(error.kind == .connection)
        #expect(error.hint != nil)
        #expect(!error.debugDescription.contains("secret"))
    }

    @Test(arguments: ["host=x password=geheim", "postgresql://user:geheim@x/db", "host=x sslpassword='geheim ''"])
    func `a password is not shown`(_ conninfo: String) {
        let parameters = ConnectionParameters(conninfo: conninfo).setting("password", "geheim")
        var dumped = ""
        dump(parameters, to: &dumped)
        for text in [parameters.description, String(reflecting: parameters), dumped] {
            #expect(!text.contains("geheim"))
        }
    }

    @Test(arguments: [
        "host=x password=a geheim", "password='geheim", "geheim", "host=x geheim=1", "postgresql://user:geheim@[::1/db",
        "postgresql://user:geheim%@x/db",
    ])
    func `a connection string that cannot be read is not quoted`(_ conninfo: String) throws {
        let parameters = ConnectionParameters(conninfo: conninfo)
        let error = try #require(throws: PostgresError.self) { _ = try Connection(parameters) }
        #expect(error.kind == .connection)
        #expect(!error.debugDescription.contains("geheim"))
        #expect(!parameters.description.contains("geheim"))
    }

    @Test func `settings are shown as a connection string`() {
        let parameters = ConnectionParameters(conninfo: "postgresql://me:pw@db.example:5433/tickets?application_name=a%20b")
        #expect(parameters.description
            == "user=me password=*** dbname=tickets host=db.example port=5433 application_name='a b'")
        #expect(parameters.setting("dbname", "other").description.hasSuffix("application_name='a b' dbname=other"))
        #expect(ConnectionParameters().description == "libpq's environment")
    }
}
