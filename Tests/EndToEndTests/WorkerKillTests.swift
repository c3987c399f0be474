import Foundation
import Postgres
import Testing
import TestSupport

/// Nothing lost and nothing twice, however often the worker dies.
struct WorkerKillTests {
    static let fileCount = 40
    static let killCount = 10

    @Test func `a worker that is killed again and again ends with the figures of an undisturbed import`() async throws {
        let undisturbed = try Office(), killed = try Office()
        let inbox = try WorkerInbox(killed)
        let sample = "\(undisturbed.folder)/sample"
        #expect(try await undisturbed("sample", "--out", sample).code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: sample).sorted().prefix(Self.fileCount)
        #expect(names.count == Self.fileCount)
        #expect(try await undisturbed.hotline.run(["import"] + names.map { "\(sample)/\($0)" }).code == 0)
        #expect(try await killed("database", "migrate").code == 0)

        var generator = SeededGenerator(seed: 20_200_131)
        var undelivered = names.shuffled(using: &generator)
        for _ in 0..<Self.killCount {
            let worker = try killed.hotline.start(inbox.worker)
            for name in undelivered.prefix(Self.fileCount / Self.killCount) {
                try inbox.deliver(name, Data(contentsOf: URL(filePath: "\(sample)/\(name)")))
            }
            undelivered.removeFirst(Self.fileCount / Self.killCount)
            // From before its first look to after its last file.
            try await Task.sleep(for: .milliseconds(Int.random(in: 20...200, using: &generator)))
            worker.send(SIGKILL)
            #expect(try await worker.finish().code == 128 + SIGKILL)
        }
        let last = try await inbox.once()
        #expect(last.code == 0, "\(last.errors)")

        // 12345_20200131.csv lies in 2020-01.
        #expect(inbox.files == names.map { "done/\($0.dropFirst(6).prefix(4))-\($0.dropFirst(10).prefix(2))/\($0)" }.sorted())
        for period in [["month", "2020-01"], ["month", "2020-02"], ["year", "2020"], ["day", "2020-01-31"], ["range", "2020-01-06", "2020-02-06"]] {
            let command = ["summary"] + period + ["--format", "json"]
            let figures = try await undisturbed.hotline.run(command), other = try await killed.hotline.run(command)
            #expect(try other.withoutKnownAt() == figures.withoutKnownAt(), "\(period)")
            #expect(try figures.summary().totals["received", default: 0] > 0)
        }
        for statement in Self.contents {
            let rows = try Self.rows(statement, in: undisturbed)
            #expect(!rows.isEmpty)
            #expect(try Self.rows(statement, in: killed) == rows, "\(statement)")
        }
    }

    /// All but the numbers of runs and events, which tell the order of arrival.
    private static let contents = [
        """
        select (to_jsonb(t) - '{run,known_from,made_by,source_hash}'::text[]
            || jsonb_build_object('first_seen_at', coalesce(t.first_seen_at, r.exported_at), 'columns', coalesce(t.columns, r.columns)))::text
        from ticket t join run r on r.id = t.run order by number
        """,
        "select (to_jsonb(e) - '{id,first_run,retracted_run,made_by}'::text[])::text from ticket_event e where retracted_run is null order by 1",
        "select file_name || ' ' || encode(sha256, 'hex') || ' ' || exported_at || ' ' || rows_read from run where kind = 'import' order by 1",
    ]

    private static func rows(_ statement: String, in office: Office) throws -> [String] {
        try office.connect().rows(SQL(text: statement)) { row throws(PostgresError) in try row.decode(0) }
    }
}
