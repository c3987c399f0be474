import Access
import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// A reader sees a part of the tickets, whatever the pages ask.
@Suite(.verifiedTallies) struct ScopeTests {
    private static let tables = ["ticket", "ticket_history", "ticket_event"]

    private func numbers(_ table: String, in store: TicketStore) async throws -> Set<String> {
        Set(try await store.numbers(SQL(text: "select number from \(table)")))
    }

    @Test func `a department sees its own tickets with their past and events, a district those of its place, both what is of both`() async throws {
        let office = try await AccessOffice.make()
        let parts: [(String, Scope?, Set<String>, Set<String>)] = [
            ("housing", Scope(departments: ["住建局"]), ["A1", "A2"], ["A1"]),
            ("east", Scope(districts: ["东镇"]), ["A1", "B1"], ["A1", "B1"]),
            ("housing-west", Scope(districts: ["西镇"], departments: ["住建局"]), ["A2"], []),
            ("nobody", Scope(departments: ["园林局"]), [], []),
            ("all", .everything, ["A1", "A2", "B1"], ["A1", "B1"]),
        ]
        for (name, scope, tickets, past) in parts {
            let reader = try await office.reader(name, .analyst, try #require(scope))
            #expect(try await numbers("ticket", in: reader) == tickets, "\(name)")
            #expect(try await numbers("ticket_history", in: reader) == past, "\(name)")
            #expect(try await numbers("ticket_event", in: reader) == past, "\(name)")
            #expect(try await numbers("ticket_masked", in: reader) == tickets, "\(name)")
        }
    }

    @Test func `without a session, with a wrong one and with one that is over nothing is shown`() async throws {
        let office = try await AccessOffice.make()
        let secret = try await office.logIn("li", .analyst), reader = office.web.reading(as: secret.readingKey)
        #expect(try await numbers("ticket", in: reader).count == 3)
        for table in Self.tables + ["ticket_masked"] {
            #expect(try await numbers(table, in: office.web).isEmpty, "\(table)")
            #expect(try await numbers(table, in: office.web.reading(as: Secret().readingKey)).isEmpty, "\(table)")
        }
        let ends = ["update account_session set idle_end = now()",
                    "update account_session set idle_end = now() + interval '1 h', expires_at = now()",
                    "update account_session set expires_at = now() + interval '1 h', ended_at = now()",
                    "update account_session set ended_at = null; update account set is_disabled = true"]
        for end in ends {
            try await office.owner.run { try $0.script(end) }
            #expect(try await numbers("ticket", in: reader).isEmpty, "\(end)")
        }
        try await office.owner.run { try $0.script("update account set is_disabled = false") }
        #expect(try await numbers("ticket", in: reader).count == 3)
    }

    @Test func `one transaction's reader is not the next one's`() async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("li", .analyst)
        #expect(try await numbers("ticket", in: reader).count == 3)
        #expect(try await numbers("ticket", in: office.web).isEmpty)
    }

    @Test(arguments: [
        "select set_config('hotline.reader', '', false)", "set row_security = off", "set session hotline.districts = '{}'",
        "select set_config('hotline.reader', encode(sha256('x'), 'hex'), false)", "set search_path = pg_temp, public",
    ])
    func `a statement that was smuggled in widens nothing`(statement: String) async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("housing", .analyst, try #require(Scope(departments: ["住建局"])))
        let seen: Set<String>? = try? await reader.run { connection in
            _ = try connection.query(SQL(text: statement))
            return Set(try connection.rows("select number from ticket") { row throws(PostgresError) in try row.decode(0, as: String.self) })
        }
        #expect(!(seen ?? []).contains("B1"))
    }

    @Test func `a reader's connection becomes no other role, writes nothing and makes nothing`() async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("li", .administrator)
        for role in DatabaseRole.allCases where role != .web {
            #expect(try await reader.refusal("set role \(role.rawValue)") == .insufficientPrivilege, "\(role)")
            #expect(try await reader.refusal("select set_config('role', '\(role.rawValue)', true)") == .insufficientPrivilege, "\(role)")
        }
        for statement in [
            "set role postgres", "set session authorization postgres", "insert into ticket (number) values ('x')",
            "update ticket set department = ''",
            "delete from ticket", "truncate ticket", "drop table ticket", "alter table ticket disable row level security",
            "create table x (y int)", "create temporary table account_session (y int)", "create schema x",
            "drop policy ticket_in_scope on ticket",
            "create or replace function public.readable_districts() returns text[] language sql as 'select array[1::text]'",
            "select seen from run", "select raw from rejection", "select * from account", "select * from account_session",
            "select * from api_token", "select * from account_link", "select * from outbox",
            "insert into audit_log (actor, action) values ('x', 'x')",
            "copy (select 1) to program 'true'", "select pg_read_file('/etc/passwd')", "select forget_audit_log('0')",
            "select make_roles(false)",
            "alter role hotline_web bypassrls", "grant hotline_owner to hotline_web",
        ] {
            #expect(try await reader.refusal(statement) == .insufficientPrivilege, "\(statement)")
        }
    }

    @Test func `sums over everybody's tickets are shown to who may see all of them`() async throws {
        let office = try await AccessOffice.make()
        let part = try await office.reader("housing", .analyst, try #require(Scope(departments: ["住建局"])))
        let all = try await office.reader("all", .viewer)
        try await office.owner.run {
            try $0.script("""
                insert into archived_tally (archive, dimension, happened_in, basis, month, category, unit)
                values (9, 'category', '2018-01-01', 'received', '2018-01-01', 'help', '');
                insert into archived_duration (archive, happened_in, month, bucket, tickets, microseconds)
                values (9, '2018-01-01', '2018-01-01', 1, '{}', '{}');
                insert into archived_ticket (number, seen_hash, archive) values ('Z1', 1, 9);
                """)
        }
        for table in ["tally_rules", "tally_course", "tally_day", "tally_month", "duration_course", "archived_tally", "archived_duration",
                      "archived_ticket"] {
            let rows = SQL(text: "select count(*)::text from \(table)")
            #expect(try await part.numbers(rows) == ["0"], "\(table)")
            #expect(try await all.numbers(rows) != ["0"], "\(table)")
        }
    }

    @Test func `a part's figures are those of a filter, and the whole's those of the owner`() async throws {
        let office = try await AccessOffice.make()
        let part = try await office.reader("housing", .viewer, try #require(Scope(departments: ["住建局"])))
        let all = try await office.reader("all", .viewer)
        for (first, last, asOf, known) in [(1, 5, 5, Int.max), (1, 3, 3, .max), (1, 30, 30, .max), (1, 5, 5, 2), (2, 4, 5, 1)] {
            let whole = try await office.owner.figures(days: first, last, asOf: asOf, knownAt: known)
            let filtered = try await office.owner.figures(days: first, last, asOf: asOf, knownAt: known, filter: [.department: "住建局"])
            #expect(try await all.figures(days: first, last, asOf: asOf, knownAt: known).isSame(as: whole))
            #expect(try await part.figures(days: first, last, asOf: asOf, knownAt: known).isSame(as: filtered))
            #expect(whole.total.received != filtered.total.received || whole.total.received == 0)
        }
    }

    @Test func `an alert is shown to who sees its whole unit`() async throws {
        let office = try await AccessOffice.make()
        try await office.owner.run { connection in
            for (level, series) in [("office", ""), ("department", "住建局"), ("department", "教育局"), ("district", "东镇")] {
                try connection.execute("""
                    insert into alert (rule, level, series, state, since, onset, group_level, group_series, is_held_back, is_low,
                        is_consequence, judged_on, chinese, english)
                    values ('pace', \(level), \(series), 'firing', '2020-03-01', '2020-03-01', \(level), \(series), false, false, false,
                        '2020-03-01', '', '')
                    """)
            }
        }
        let units = SQL(text: "select level || series from alert order by 1")
        let housing = try await office.reader("housing", .analyst, try #require(Scope(departments: ["住建局"])))
        #expect(try await housing.numbers(units) == ["department住建局"])
        let both = try await office.reader("both", .analyst, try #require(Scope(districts: ["东镇"], departments: ["住建局"])))
        #expect(try await both.numbers(units).isEmpty)
        let all = try await office.reader("all", .viewer)
        #expect(try await all.numbers(units).count == 4)
    }

    @Test func `an owner's connection is refused as a reader's, since the server would show it everything`() async throws {
        let office = try await AccessOffice.make()
        let secret = try await office.logIn("li", .analyst)
        let error = await #expect(throws: StoreError.self) { try await office.owner.reading(as: secret.readingKey).snapshot { _ in } }
        #expect(error?.hint.contains("hotline_web") == true)
    }
}
