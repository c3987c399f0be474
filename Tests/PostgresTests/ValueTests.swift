import Postgres
import Testing
import TestSupport

struct ValueTests {
    /// Sends a value through the server and compares what comes back, with the type that the server saw.
    private func check<T: PostgresCodable & Equatable>(_ value: T, _ type: String) throws {
        let connection = try TestServer.connect()
        let (back, seen) = try #require(connection.firstRow("select \(value), pg_typeof(\(value))::text") {
            row in (try row.decode(0, as: T.self), try row.decode(1, as: String.self))
        })
        #expect(back == value)
        #expect(seen == type)
    }

    @Test func `numbers come back as they went`() throws {
        try check(true, "boolean")
        try check(false, "boolean")
        for value in [Int16.min, -1, 0, 1, .max] { try check(value, "smallint") }
        for value in [Int32.min, -1, 0, 1, .max] { try check(value, "integer") }
        for value in [Int64.min, -1, 0, 1, .max] { try check(value, "bigint") }
        for value in [Int.min, -1, 0, 1, .max] { try check(value, "bigint") }
        for value in [-0.5, 0, 1e300, .infinity, .pi] { try check(value, "double precision") }
    }

    @Test(arguments: ["", "plain", "it's \"quoted\" \\ $1 -- ;", "东莞市12345热线 🀄"])
    func `text comes back as it went`(_ text: String) throws {
        try check(text, "text")
    }

    @Test func `a long text comes back as it went`() throws {
        try check(String(repeating: "长", count: 200_000), "text")
    }

    @Test func `bytes, dates and documents come back as they went`() throws {
        try check([] as [UInt8], "bytea")
        try check([0, 1, 255, 0] as [UInt8], "bytea")
        try check(Timestamp(microseconds: -1), "timestamp with time zone")
        try check(Timestamp.infinity, "timestamp with time zone")
        try check(PostgresDate(days: 7_305), "date")
        try check(JSONB(#"{"a": [1, null]}"#), "jsonb")
    }

    @Test func `arrays come back as they went`() throws {
        try check([] as [Int64], "bigint[]")
        try check([.min, 0, .max] as [Int64], "bigint[]")
        try check([1, -1] as [Int], "bigint[]")
        try check([7] as [Int32], "integer[]")
        try check([true, false], "boolean[]")
        try check([] as [String], "text[]")
        try check(["", "NULL", "{a,\"b\"}", "咨询"], "text[]")
        try check(["a", nil, "b"] as [String?], "text[]")
        try check([nil, nil] as [String?], "text[]")
        try check([Timestamp(microseconds: 5)], "timestamp with time zone[]")
    }

    @Test func `NULL comes back as nil`() throws {
        try check(nil as Bool?, "boolean")
        try check(nil as Int16?, "smallint")
        try check(nil as Int?, "bigint")
        try check(nil as Double?, "double precision")
        try check(nil as String?, "text")
        try check(nil as [UInt8]?, "bytea")
        try check(nil as [String]?, "text[]")
        try check(nil as Timestamp?, "timestamp with time zone")
        try check(nil as JSONB?, "jsonb")
        try check("there" as String?, "text")
    }

    @Test func `an enum is stored by its raw value`() throws {
        enum Colour: String, PostgresCodable { case red, green }
        try check(Colour.green, "text")
        let connection = try TestServer.connect()
        #expect(throws: PostgresError.self) { try connection.value("select 'blue'", as: Colour.self) }
    }

    @Test func `day and instant mean what the server means`() throws {
        let connection = try TestServer.connect()
        try expect(connection, "select date '2020-01-01'", PostgresDate.self, PostgresDate(days: 7_305))
        try expect(connection, "select timestamptz '2000-01-01 08:00:00.000001+08'", Timestamp.self, Timestamp(microseconds: 1))
    }

    @Test func `an Int reads every size of integer`() throws {
        let connection = try TestServer.connect()
        try expect(connection, "select 7::int2", Int.self, 7)
        try expect(connection, "select 7::int4", Int.self, 7)
        try expect(connection, "select count(*) from generate_series(1, 9)", Int.self, 9)
        try expect(connection, "select 7::int8", Int16.self, 7)
        #expect(throws: PostgresError.self) { try connection.value("select 70000", as: Int16.self) }
    }

    @Test func `a String reads every type that is text`() throws {
        let connection = try TestServer.connect()
        try connection.script("create type pg_temp.mood as enum ('glad', '愁')")
        try expect(connection, "select '愁'::pg_temp.mood", String.self, "愁")
        try expect(connection, "select 'a'::varchar(3)", String.self, "a")
        try expect(connection, "select 'a'::char(3)", String.self, "a  ")
        try expect(connection, "select 'a'::name", String.self, "a")
        try expect(connection, "select '{\"a\":1}'::json", String.self, "{\"a\":1}")
        try expect(connection, "select '{\"a\":1}'::jsonb", String.self, "{\"a\": 1}")
    }

    @Test func `what cannot be read says which column and why`() throws {
        let connection = try TestServer.connect()
        func message(_ sql: SQL, _ type: (some PostgresDecodable).Type) -> String? {
            do {
                _ = try connection.value(sql, as: type)
                return nil
            } catch {
                #expect(error.kind == .decoding)
                return error.description
            }
        }
        #expect(message("select 1.5 as share", Double.self)
            == "column share: numeric cannot be read as Double; cast it to float8 in SQL")
        #expect(message("select null::int4 as n", Int.self) == "column n: NULL where a value is needed")
        #expect(message("select 'x' as word", Int.self) == "column word: text cannot be read as Int")
        #expect(message("select 1 as n", String.self) == "column n: int4 cannot be read as String; cast it to text in SQL")
        #expect(message("select array['a', null] as words", [String].self)
            == "column words: NULL where a value is needed")
        #expect(message("select array[[1, 2], [3, 4]] as m", [Int].self)
            == "column m: int4[] cannot be read as an array of Int")
    }
}
