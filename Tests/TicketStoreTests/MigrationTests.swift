import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite struct MigrationTests {
    /// A database as it was before `version`, filled by `script`.
    private static func database(before version: Int, filledBy script: String) throws -> ConnectionParameters {
        let name = "before_\(version)"
        try TestServer.connect().script("create database \(name)")
        let connection = try Connection(try TestServer.parameters(database: name))
        try MigrationLedger.ensure(on: connection)
        for migration in Migration.all where migration.version < version {
            try connection.script(migration.text)
            try MigrationInsert.note(migration, on: connection)
        }
        try connection.script(script)
        return try TestServer.parameters(database: name)
    }

    @Test func `tickets and their history keep everything when they become one row`() async throws {
        let columns = """
            insert into %(number, revision, received_at, due_at, due_is_date_only, due_origin, computed_due_is_provisional, closed_at,
                closed_is_date_only, closed_is_inferred, reopen_count, category, category_text, department, department_text, assisting, district,
                status, status_meaning, satisfaction, satisfaction_text, is_withdrawn, has_impossible_times, first_seen_at, highest_revision,
                columns, content_hash, run, line, known_from, made_by
            """
        let row = """
            2, '2020-03-01 01:00Z', '2020-03-05 15:59:59Z', true, 'stated', false, '2020-03-04 07:00Z', false, false, 1,
                'complaint', '投诉类', '甲', '甲、乙', '{乙}', null, '已结案', 'closed', 'satisfied', '满意', false, false, '2020-03-02Z', 2, 1023, 77, 1, 5
            """
        let parameters = try Self.database(before: 4, filledBy: """
            insert into run (id, kind, started_at, finished_at, actor, source, file_name, sha256, exported_at, profile, profile_version, columns)
            values (1, 'import', now(), now(), 'a', 's', 'f', '\\x00', '2020-03-03Z', 'p', 1, 1047),
                   (2, 'import', now(), now(), 'a', 's', 'g', '\\x01', '2020-03-04Z', 'p', 1, 1047);
            \(columns.replacing("%", with: "ticket ")))
            values ('A', \(row), 2, 1),
                   ('B', 0, '2020-03-02Z', null, false, null, false, null, false, false, 0, 'unclassified', '', '', null, null, '镇', null, 'open',
                    'unrated', null, false, true, '2020-03-03Z', 0, 1047, 78, 2, 3, 2, 2);
            insert into ticket_personal values ('A', '张', '1', '路', '题', '文', '果', '{"x": "y"}'), ('B', null, null, null, '题', null, null, null);
            \(columns.replacing("%", with: "ticket_history ")), known_to, kind)
            values ('A', \(row), 1, 1, 2, 'replaced');
            insert into ticket_personal_history
            values ('A', '李', null, null, null, null, null, null, 1, 2, 5, 'replaced')
            """)
        let store = try await TicketStore.open(parameters)

        let a = try #require(try await store.known("A"))
        #expect(a.ticket.number == TicketNumber(base: "A", revision: 2) && a.highestRevision == 2 && a.ticket.assisting == ["乙"])
        #expect(a.ticket.categoryText == "投诉类" && a.ticket.departmentText == "甲、乙" && a.ticket.status == "已结案")
        #expect(a.ticket.statedDeadline?.isDateOnly == true && a.ticket.closing?.isDateOnly == false && a.ticket.satisfaction == .satisfied)
        #expect(a.ticket.personal.caller == "张" && a.ticket.personal.result == "果" && a.ticket.extra == ["x": "y"])
        #expect(a.contentHash == 77 && a.sourceHash == nil && a.columns.rawValue == 1023)
        #expect((a.run, a.line, a.knownFrom, a.madeBy) == (1, 5, 2, 1))
        let b = try #require(try await store.known("B"))
        #expect(b.ticket.categoryText.isEmpty && b.ticket.status.isEmpty && b.ticket.statusMeaning == .open && b.ticket.district == "镇")
        #expect(b.ticket.personal.title == "题" && b.ticket.statedDeadline == nil && b.madeBy == 2)
        let history = try await store.run { try TicketHistory.of(["A", "B"], on: $0) }
        #expect(history.keys.sorted() == ["A"])
        #expect(history["A"]?.first?.stored.ticket.personal.caller == "李" && history["A"]?.first?.knownTo == 2)
        let standings = try await store.run { connection in
            try connection.rows("select number || standing from ticket_at('2020-04-01Z', 1, '{}') order by 1") { row throws(PostgresError) in
                try row.decode(0, as: String.self)
            }
        }
        #expect(standings == ["Aclosed_on_time"])
    }

    @Test func `tallies by day keep every change when they become courses of months`() async throws {
        let counters = TallyCount.allCases.map(\.column).joined(separator: ", ")
        func row(_ key: String, _ first: Int, _ last: Int) -> String {
            "(\(key), \(first)" + String(repeating: ", 0", count: TallyCount.allCases.count - 2) + ", \(last))"
        }
        let parameters = try Self.database(before: 10, filledBy: """
            insert into tally_day (dimension, happened_on, basis, month, category, unit, \(counters))
            values \(row("'department', '2020-02-03', 'received', '2020-01-01', 'complaint', '甲'", 5, 0)),
                   \(row("'department', '2020-02-29', 'received', '2020-01-01', 'complaint', '甲'", -2, 7));
            insert into duration_day values ('2020-02-10', '2020-01-01', 4, 3, 9000000000), ('2020-02-11', '2020-01-01', 4, -1, -4000000000);
            """)
        let store = try await TicketStore.open(parameters)
        let told = try await store.run { connection in
            try connection.rows("""
                select format('%s %s %s', happened_on, received, closings_in_place)
                from tally_day
                where (received, closings_in_place) <> (0, 0)
                order by 1
                """) { row throws(PostgresError) in try row.decode(0, as: String.self) }
                + connection.rows("""
                    select format('%s %s %s %s %s %s', cardinality(tickets), tickets[9], tickets[10], tickets[29], microseconds[10],
                                  microseconds[29])
                    from duration_course
                    """) { row throws(PostgresError) in try row.decode(0, as: String.self) }
                + connection.rows("select format('%s', excluded is null and cardinality(received) = 29) from tally_course") {
                    row throws(PostgresError) in try row.decode(0, as: String.self)
                }
        }
        #expect(told == ["2020-02-03 5 0", "2020-02-29 -2 7", "29 0 3 2 9000000000 5000000000", "t"])
    }
}
