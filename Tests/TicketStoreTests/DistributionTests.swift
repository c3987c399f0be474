import Foundation
import Postgres
import Testing
import TestSupport
@testable import TicketStore

/// What a cluster asks of the schema. There is no Citus to try it on: stand-ins take down what they are told.
@Suite(.verifiedTallies) struct DistributionTests {
    /// Functions of Citus' names and parameters.
    private static let standIns = """
        create table pg_dist_partition (logicalrelid regclass not null, call text not null, place bigint generated always as identity);
        create function create_distributed_table(table_name regclass, distribution_column text, colocate_with text default 'default')
        returns void language sql as $$ insert into pg_dist_partition (logicalrelid, call)
            values (table_name, table_name || ' by ' || distribution_column || ' with ' || colocate_with) $$;
        create function create_reference_table(table_name regclass)
        returns void language sql as $$ insert into pg_dist_partition (logicalrelid, call) values (table_name, table_name || ' everywhere') $$;
        """

    private static func calls(on connection: borrowing Connection) throws -> [String] {
        try connection.rows("select call from pg_dist_partition order by place") { row throws(PostgresError) in try row.decode(0,
            as: String.self) }
    }

    @Test func `every key of a table that is spread has the ticket number, and no foreign key joins it to another table`() async throws {
        let store = try await TestDatabase.make().store
        try await store.run { connection in
            let keyed = try connection.rows("""
                select t.relname::text, bool_and('number' = any (
                        select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = any (i.indkey::smallint[])))
                from pg_class t join pg_index i on i.indrelid = t.oid and i.indisunique
                where t.relname = any (\(Distribution.byNumber))
                group by t.relname order by t.relname
                """) { row throws(PostgresError) in (try row.decode(0, as: String.self), try row.decode(1, as: Bool.self)) }
            #expect(keyed.map(\.0) == Distribution.byNumber.sorted() && keyed.allSatisfy(\.1), "\(keyed)")
            let withNumber = try connection.rows("""
                select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and a.attname = 'number' order by 1
                """) { row throws(PostgresError) in try row.decode(0, as: String.self) }
            #expect(withNumber == Distribution.byNumber.sorted())
            let joined = try connection.rows("""
                select conname::text from pg_constraint
                where contype = 'f' and (conrelid::regclass::text = any (\(Distribution.byNumber))
                                         or confrelid::regclass::text = any (\(Distribution.byNumber)))
                """) { row throws(PostgresError) in try row.decode(0, as: String.self) }
            #expect(joined.isEmpty, "\(joined)")
            let triggers = try connection.value(SQL(text: """
                select count(*) from pg_trigger where not tgisinternal and tgrelid::regclass::text = any ($1)
                """, [Distribution.byNumber + Distribution.everywhere]), as: Int.self)
            #expect(triggers == 0)
        }
    }

    @Test func `without Citus nothing is distributed, and the way to it is told`() async throws {
        let store = try await TestDatabase.make().store
        let error = await #expect(throws: StoreError.self) { try await store.run { try Distribution.apply(on: $0) } }
        #expect(error?.description.contains("no Citus") == true && error?.hint.contains("create extension citus") == true)
    }

    @Test func `the command and the script tell Citus the same, once`() async throws {
        let (byCommand, byScript) = (try await TestDatabase.make().store, try await TestDatabase.make().store)
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../deploy/citus.sql").standardized
        let script = try String(contentsOf: path, encoding: .utf8)
        let told = try await byCommand.run { connection in
            try connection.script(Self.standIns)
            #expect(try Distribution.apply(on: connection) == Distribution.byNumber + Distribution.everywhere)
            #expect(try Distribution.apply(on: connection).isEmpty)
            return try Self.calls(on: connection)
        }
        let written = try await byScript.run { connection in
            try connection.script(Self.standIns + script)
            return try Self.calls(on: connection)
        }
        #expect(told == written)
        #expect(told.first == "ticket by number with none" && told.contains("ticket_event by number with ticket"))
    }
}
