import Postgres
import Testing
import TestSupport

struct ErrorTests {
    private func error(_ body: (borrowing Connection) throws -> Void) throws -> PostgresError {
        let connection = try TestServer.connect()
        return try #require(throws: PostgresError.self) { try body(connection) }
    }

    @Test func aDuplicateKeyNamesItsConstraintAndNotTheNumber() throws {
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
    func aMessageThatQuotesAValueIsMasked(_ sql: SQL) throws {
        let error = try error { try $0.execute(sql) }
        #expect(error.sqlState?.family == "22")
        #expect(!error.description.contains("139"))
        #expect(!error.description.contains("138"))
    }

    @Test func aMaskedMessageStillSaysWhatIsWrong() throws {
        let error = try error { try $0.script("select 'abc'::int4") }
        #expect(error.description == "invalid input syntax for type integer: \"…\" (22P02)")
        #expect(error.debugDescription.contains("\"abc\""))
    }

    @Test func knownConditionsHaveNamesAndHints() throws {
        let missing = try error { try $0.script("select 1 from nowhere") }
        #expect(missing.sqlState == .undefinedTable)
        #expect(missing.hint == "run `hotline database migrate`")
        #expect(missing.details.position == 15)
        #expect(try error { try $0.script("selec") }.sqlState == .syntaxError)
    }

    @Test func aRefusedConnectionHasItsState() throws {
        let error = try #require(throws: PostgresError.self) {
            _ = try Connection(TestServer.parameters.setting("dbname", "nowhere"))
        }
        #expect(error.kind == .connection)
        #expect(error.isConnectionLost)
        #expect(error.sqlState == .undefinedDatabase)
        #expect(error.description.hasSuffix("FATAL: database \"nowhere\" does not exist (3D000)"))
    }

    @Test func anAbsentServerIsAConnectionError() throws {
        let error = try #require(throws: PostgresError.self) {
            _ = try Connection(ConnectionParameters(conninfo: "host=/tmp/no-such-folder password=secret"))
        }
        #expect(error.kind == .connection)
        #expect(error.hint != nil)
        #expect(!error.debugDescription.contains("secret"))
    }

    @Test(arguments: [
        "host=x password=geheim", "postgresql://user:geheim@x/db", "host=x password=a geheim", "password='geheim", "geheim",
        "host=x geheim=1", "postgresql://user:geheim@x:port:1/db", "postgresql://user:geheim@[::1/db", "host=x port=geheim",
    ])
    func aPasswordIsNeverShown(_ conninfo: String) throws {
        let parameters = ConnectionParameters(conninfo: conninfo)
        if !conninfo.contains("port=geheim") {
            #expect(!parameters.description.contains("geheim"))
            #expect(!String(reflecting: parameters).contains("geheim"))
            var dumped = ""
            dump(parameters, to: &dumped)
            #expect(!dumped.contains("geheim"))
        }
        if conninfo.contains("=a geheim") || !conninfo.contains("x") || conninfo.contains("geheim=1") || conninfo.contains("[") {
            let error = try #require(throws: PostgresError.self) { _ = try Connection(parameters) }
            #expect(!error.debugDescription.contains("geheim"))
        }
    }

    @Test func settingsAreShownAsAConnectionString() {
        let parameters = ConnectionParameters(conninfo: "postgresql://me:pw@db.example:5433/tickets?options=-c%20x")
        #expect(parameters.description == "user=me password=*** host=db.example port=5433 dbname=tickets options='-c x'"
            || parameters.description.contains("password=***"))
        #expect(parameters.setting("dbname", "other").description.hasSuffix("dbname=other"))
        #expect(ConnectionParameters().description == "libpq's environment")
    }
}
