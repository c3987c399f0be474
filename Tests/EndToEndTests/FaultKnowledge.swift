import Foundation
import Postgres
import Testing

/// All that an installation knows, but for the numbers of runs and events, which tell the order of arrival.
struct FaultKnowledge {
    private var parts: [(name: String, lines: [String])] = []

    /// - Parameter isOneRunAFile: false where a file came in several versions, so that there are more imports than in an undisturbed run.
    init(_ hotline: Hotline, _ connection: borrowing Connection, periods: [[String]], isOneRunAFile: Bool = true) async throws {
        for statement in Self.contents + (isOneRunAFile ? [Self.runs] : []) {
            parts.append((statement, try connection.rows(SQL(text: statement)) { row throws(PostgresError) in try row.decode(0) }))
        }
        let verified = try await hotline.run(["database", "verify"])
        #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
        for period in periods {
            let summary = try await hotline.run(["summary"] + period + ["--format", "json"])
            #expect(summary.code == 0, "\(summary.errors)")
            let text = try summary.withoutKnownAt()
            let lines = text.split(separator: "\n").map(String.init)
            parts.append((period.joined(separator: " "), lines.filter { line in
                isOneRunAFile || !line.contains("\"imports\"") && !line.contains("\"rejected_rows\"")
            }))
        }
    }

    /// Says the first difference of each part.
    func expectSame(as expected: FaultKnowledge, _ comment: @autoclosure () -> String = "") {
        #expect(parts.count == expected.parts.count && parts.contains { !$0.lines.isEmpty })
        for (got, wanted) in zip(parts, expected.parts) where got.lines != wanted.lines {
            let place = zip(got.lines, wanted.lines).enumerated().first { $1.0 != $1.1 }?.offset ?? min(got.lines.count, wanted.lines.count)
            let lines = [got, wanted].map { $0.lines.count > place ? $0.lines[place] : "nothing" }
            Issue.record("""
                \(comment()) \(got.name): \(got.lines.count) lines, not \(wanted.lines.count); the first that differs is
                \(lines[0])
                and not
                \(lines[1])
                """)
        }
    }

    private static let contents = [
        """
        select (to_jsonb(t) - '{run,known_from,made_by,source_hash}'::text[]
            || jsonb_build_object('first_seen_at', coalesce(t.first_seen_at, r.exported_at), 'columns', coalesce(t.columns, r.columns)))::text
        from ticket t join run r on r.id = t.run order by number
        """,
        "select (to_jsonb(e) - '{id,first_run,retracted_run,made_by}'::text[])::text from ticket_event e where retracted_run is null order by 1",
    ]
    private static let runs = """
        select file_name || ' ' || encode(sha256, 'hex') || ' ' || exported_at || ' ' || rows_read || ' ' || rejected
        from run where kind = 'import' order by 1
        """
}

extension FaultKnowledge {
    /// What an installation knows that imports the files in the order of their days, with nothing in the way.
    static func undisturbed(_ stream: FaultStream, isOneRunAFile: Bool = true) async throws -> FaultKnowledge {
        let folder = try TestFolder.make()
        let files = try stream.days.map { try $0.write(to: folder) }
        return try await undisturbed(files, periods: FaultStream.periods, isOneRunAFile: isOneRunAFile)
    }

    static func undisturbed(_ files: [String], periods: [[String]], isOneRunAFile: Bool = true) async throws -> FaultKnowledge {
        let office = try Office()
        let run = try await office.hotline.run(["import"] + files)
        #expect(run.code == 0, "\(run.errors)")
        return try await FaultKnowledge(office.hotline, office.connect(), periods: periods, isOneRunAFile: isOneRunAFile)
    }
}
