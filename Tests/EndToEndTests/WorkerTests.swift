import Foundation
import Postgres
import TestSupport
import Testing

/// `hotline work` as a process: exit codes, signals, log lines.
struct WorkerTests {
    let office: Office
    let inbox: WorkerInbox

    init() throws {
        office = try Office()
        inbox = try WorkerInbox(office)
    }

    @Test func `once exits with the worst of its files: 0, 3 for rejected rows, 1 for a failed one`() async throws {
        try inbox.deliver("12345_20200302.csv", [Export.Row(number: "A1")])
        #expect(try await inbox.once().code == 0)
        try inbox.deliver("12345_20200303.csv", [Export.Row(number: "A2"), Export.Row(number: "A3", received: "?")])
        #expect(try await inbox.once().code == 3)
        try inbox.deliver("12345_20200304.csv", Data("\"".utf8))
        try inbox.deliver("12345_20200305.csv", [Export.Row(number: "A4", received: "?")])
        let worst = try await inbox.once()
        #expect(worst.code == 1 && worst.output.isEmpty, "\(worst.errors)")
        #expect(try await inbox.once().code == 0)
        #expect(inbox.files == ["done/2020-03/12345_20200302.csv", "done/2020-03/12345_20200303.csv", "done/2020-03/12345_20200303.csv.rejects.txt",
                                "done/2020-03/12345_20200305.csv", "done/2020-03/12345_20200305.csv.rejects.txt",
                                "failed/12345_20200304.csv", "failed/12345_20200304.csv.reason.txt"])
    }

    @Test func `once exits with 5 where no database answers, and leaves the file where it is`() async throws {
        try inbox.deliver("12345_20200302.csv", [Export.Row(number: "A1")])
        let finished = try await office.hotline.run(inbox.worker + ["--once", "--database", "host=/nowhere"])
        #expect(finished.code == 5, "\(finished.errors)")
        #expect(inbox.files == ["12345_20200302.csv"])
    }

    @Test func `an inbox that is not there, and none at all, are said with what to do`() async throws {
        let missing = try await office("work", "--inbox", "/nowhere")
        #expect(missing.code == 1)
        #expect(missing.errors.hasPrefix("Error: /nowhere: cannot open the folder: No such file or directory.\nTry: "))
        #expect(try await office("work").code == 64)
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `a worker that is stopped exits with 0, and each line of its log is an object`(signal: Int32) async throws {
        let worker = try office.hotline.start(inbox.worker + ["--format", "json"])
        try inbox.deliver("12345_20200302.csv", [Export.Row(number: "A1")])
        #expect(try await inbox.waits { $0.hasPrefix("done/") })
        worker.send(signal)
        let finished = try await worker.finish()
        #expect(finished.code == 0)
        let events = try finished.errors.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["time"] is String && object?["level"] is String)
            return object?["event"] as? String ?? ""
        }
        #expect(events == ["started", "importing", "imported", "stopped"])
        #expect(inbox.files == ["done/2020-03/12345_20200302.csv"])
    }

    @Test func `systemd hears that a worker is ready, that it lives, and that it stops`() async throws {
        let systemd = try NotifySocket("\(office.folder)/notify")
        var hotline = office.hotline
        hotline.environment["NOTIFY_SOCKET"] = systemd.path
        hotline.environment["WATCHDOG_USEC"] = "300000"
        let worker = try hotline.start(inbox.worker)
        var first = try await systemd.next()
        // Signs of life come while the database is made, too.
        while first == "WATCHDOG=1" { first = try await systemd.next() }
        #expect(first == "READY=1")
        for _ in 0..<3 { #expect(try await systemd.next() == "WATCHDOG=1") }
        worker.send(SIGTERM)
        var last = try await systemd.next()
        while last == "WATCHDOG=1" { last = try await systemd.next() }
        #expect(last == "STOPPING=1")
        #expect(try await worker.finish().code == 0)
    }

    @Test func `metrics tell of the worker, of alerts and of messages that wait`() async throws {
        try inbox.deliver("12345_20200302.csv", [Export.Row(number: "A1")])
        let file = "\(office.folder)/hotline.prom"
        #expect(try await office.hotline.run(inbox.worker + ["--once", "--metrics-file", file]).code == 0)
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        for line in ["hotline_files_total{result=\"imported\"} 1", "hotline_rows_total{result=\"inserted\"} 1", "hotline_database_up 1",
                     "hotline_alerts_firing 0", "hotline_outbox_messages{state=\"waiting\"} 0",
                     "hotline_outbox_messages{state=\"given_up\"} 0"] {
            #expect(lines.contains(Substring(line)), "\(line)")
        }
    }

    @Test func `a recount leaves its result for monitoring`() async throws {
        #expect(try await office("import", try office.export("12345_20200302.csv", [Export.Row(number: "A1")])).code == 0)
        let file = "\(office.folder)/verify.prom"
        #expect(try await office("database", "verify", "--metrics-file", file).code == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\nhotline_verify_differences 0\n"))
        try office.connect().script("update tally_course set received[1] = received[1] + 1")
        #expect(try await office("database", "verify", "--metrics-file", file).code == 2)
        #expect(!(try String(contentsOfFile: file, encoding: .utf8).contains("\nhotline_verify_differences 0\n")))
    }

    @Test func `a recount finds nothing where a closing and a reopening of one day cancel out by category only`() async throws {
        func row(_ number: String, closed: String, _ department: String) -> Export.Row {
            Export.Row(number: number, received: "2020-02-27 09:00:00", due: "2020-03-02 18:00:00", closed: closed, department: department)
        }
        let first = [row("A1", closed: "", "城管分局"), row("A2", closed: "2020-03-03 09:00:00", "交通分局")]
        let second = [row("A1", closed: "2020-03-04 19:00:00", "城管分局"), row("A2", closed: "", "交通分局")]
        #expect(try await office("import", try office.export("12345_20200303.csv", first)).code == 0)
        #expect(try await office("import", try office.export("12345_20200304.csv", second)).code == 0)
        let verified = try await office("database", "verify")
        #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
    }

    @Test func `stopped in the midst of an import, a worker rolls back and puts the file back`() async throws {
        #expect(try await office("database", "migrate").code == 0)
        let obstacle = try office.connect()
        try obstacle.script("begin; lock table ticket in exclusive mode")
        try inbox.deliver("12345_20200302.csv", [Export.Row(number: "A1")])
        let worker = try office.hotline.start(inbox.worker)
        #expect(try await inbox.waits { $0.hasPrefix("processing/") && $0.hasSuffix("/12345_20200302.csv") })
        worker.send(SIGTERM)
        let finished = try await worker.finish()
        #expect(finished.code == 0 && finished.errors.contains("put_back file=12345_20200302.csv reason=stopped"), "\(finished.errors)")
        #expect(inbox.files == ["12345_20200302.csv"])
    }
}
