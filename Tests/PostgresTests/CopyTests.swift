import Postgres
import Testing
import TestSupport

struct CopyTests {
    private struct Stop: Error {}
    private static let rows = 100_000
    private static let copy = "copy t (id, small, name, at, flag, extra, words, numbers, blob) from stdin (format binary)"

    private func connection() throws -> Connection {
        let connection = try TestServer.connect()
        try connection.script("""
            create temporary table t (
                id int8 constraint t_pkey primary key, small int2, name text, at timestamptz, flag bool,
                extra jsonb, words text[], numbers int8[], blob bytea
            )
            """)
        return connection
    }

    private func write(_ id: Int64, to writer: inout CopyWriter) throws(PostgresError) {
        try writer.startRow(columns: 9)
        writer.write(int64: id)
        if id % 3 == 0 { writer.writeNull() } else { writer.write(int16: Int16(id % 1000)) }
        writer.write(text: "工单 \(id)")
        writer.write(timestamp: id * 1_000_000)
        writer.write(bool: id % 2 == 0)
        writer.write(jsonb: #"{"id": \#(id)}"#)
        writer.write(textArray: id % 5 == 0 ? [] : ["a", "\(id)"])
        writer.write(int64Array: [id, -id][...])
        withUnsafeBytes(of: id.bigEndian) { writer.write(bytes: $0) }
    }

    @Test func `a hundred thousand rows go in and come out`() throws {
        let connection = try connection()
        let count = try connection.copyIn(Self.copy) { writer in
            for id in 1...Int64(Self.rows) { try write(id, to: &writer) }
        }
        #expect(count == Self.rows)
        let recount: SQL = """
            select count(*) from t
            where small is not distinct from (case when id % 3 <> 0 then id % 1000 end) and name = '工单 ' || id
              and at = timestamptz '2000-01-01 00:00+00' + id * interval '1 second' and flag = (id % 2 = 0)
              and extra = jsonb_build_object('id', id) and numbers = array[id, -id] and blob = int8send(id)
              and words = case when id % 5 = 0 then array[]::text[] else array['a', id::text] end
            """
        try expect(connection, recount, Int.self, Self.rows)

        var next: Int64 = 1
        try connection.copyOut("copy (select id, small, name, at, flag, numbers from t order by id) to stdout (format binary)") { row in
            guard try row.int64(0) == next else { throw Stop() }
            guard row.isNull(1) == (next % 3 == 0), try row.isNull(1) || row.int16(1) == next % 1000 else { throw Stop() }
            guard try row.text(2) == "工单 \(next)", try row.timestamp(3) == next * 1_000_000 else { throw Stop() }
            guard try row.bool(4) == (next % 2 == 0), try row.decode(5, as: [Int64].self) == [next, -next] else { throw Stop() }
            guard try row.decode(1, as: Int?.self).map({ $0 == next % 1000 }) ?? (next % 3 == 0) else { throw Stop() }
            next += 1
        }
        #expect(next == Int64(Self.rows) + 1)
    }

    @Test func `no row at all goes in and comes out`() throws {
        let connection = try connection()
        let count = try connection.copyIn(Self.copy) { _ in }
        #expect(count == 0)
        var rows = 0
        try connection.copyOut("copy t to stdout (format binary)") { _ in rows += 1 }
        #expect(rows == 0)
    }

    @Test func `a cell larger than the buffer goes in and comes out`() throws {
        let connection = try connection()
        let large = String(repeating: "大", count: 4_000_000)
        try connection.copyIn("copy t (id, name) from stdin (format binary)") { writer in
            for id in 1...2 as ClosedRange<Int64> {
                try writer.startRow(columns: 2)
                writer.write(int64: id)
                writer.write(text: large)
            }
        }
        try connection.copyOut("copy (select name from t) to stdout (format binary)") { row in
            let count = try row.bytes(0).count
            #expect(count == large.utf8.count)
        }
    }

    @Test func `a body that throws leaves no row`() throws {
        let connection = try connection()
        #expect(throws: Stop.self) {
            try connection.transaction { connection in
                try connection.copyIn(Self.copy) { writer in
                    for id in 1...20_000 as ClosedRange<Int64> { try write(id, to: &writer) }
                    throw Stop()
                }
            }
        }
        try expect(connection, "select count(*) from t", Int.self, 0)
    }

    @Test func `a row that the server refuses is thrown and leaves no row`() throws {
        let connection = try connection()
        let error = try #require(throws: PostgresError.self) {
            try connection.copyIn(Self.copy) { writer in
                for id in 1...20_000 as ClosedRange<Int64> { try write(id, to: &writer) }
                try write(1, to: &writer)
            }
        }
        #expect(error.constraint == "t_pkey")
        try expect(connection, "select count(*) from t", Int.self, 0)
    }

    @Test func `a reader that throws leaves the connection usable`() throws {
        let connection = try connection()
        #expect(throws: Stop.self) {
            try connection.copyOut("copy (select g from generate_series(1, 10000000) g) to stdout (format binary)") { row in
                if try row.int32(0) == 3 { throw Stop() }
            }
        }
        try expect(connection, "select 1", Int.self, 1)
    }

    @Test func `a failure in the middle of reading is thrown`() throws {
        let connection = try connection()
        let error = try #require(throws: PostgresError.self) {
            try connection.copyOut("copy (select 1 / (1000 - g) from generate_series(1, 2000) g) to stdout (format binary)") { _ in }
        }
        #expect(error.sqlState?.rawValue == "22012")
        try expect(connection, "select 1", Int.self, 1)
    }

    @Test func `what is no binary COPY is refused`() throws {
        let connection = try connection()
        for statement in ["copy t (id) from stdin", "select 1", "copy t to stdout (format binary)", ""] {
            #expect(throws: PostgresError.self) { try connection.copyIn(statement) { _ in } }
        }
        for statement in ["copy t to stdout", "select 1", "copy t from stdin (format binary)"] {
            #expect(throws: PostgresError.self) { try connection.copyOut(statement) { _ in } }
        }
        try expect(connection, "select 1", Int.self, 1)
    }

    @Test func `a value of another size is an error`() throws {
        let connection = try connection()
        let error = try #require(throws: PostgresError.self) {
            try connection.copyOut("copy (select 1::int4) to stdout (format binary)") { row in _ = try row.int64(0) }
        }
        #expect(error.kind == .decoding)
        #expect(error.description == "column 0: 4 bytes where 8 are needed")
    }
}
