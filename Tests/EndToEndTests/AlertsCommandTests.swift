import Foundation
import Testing

/// `hotline alerts` as a process: exit codes, words and JSON.
struct AlertsCommandTests {
    /// A year in which one department closes two tickets each working day on the next one, and nothing from a day on.
    private static func rows(through last: Int, stoppedFrom stop: Int) -> [Export.Row] {
        let first = Date(timeIntervalSince1970: 1_577_836_800)
        func day(_ number: Int) -> String { first.addingTimeInterval(Double(number) * 86_400).ISO8601Format().prefix(10).description }
        return (0...last).flatMap { number in
            (0..<6).map { index in
                let department = index < 3 ? "城管分局" : "交通分局"
                let isClosed = number + 1 <= last && !(department == "城管分局" && number + 1 >= stop)
                return Export.Row(number: "T\(number)-\(index)", received: "\(day(number)) 09:00:00", due: "\(day(number + 5)) 18:00:00",
                                  closed: isClosed ? "\(day(number + 1)) 1\(index):00:00" : "", department: department)
            }
        }
    }

    @Test func `a department that stops is told of once, shown with its reasons, and taken care of`() async throws {
        let office = try Office()
        let channels = try office.write("channels.yaml", "channels:\n  journal:\n    type: log\n".utf8)
        var hotline = office.hotline
        hotline.environment["HOTLINE_CHANNELS"] = channels
        func run(_ words: String...) async throws -> Hotline.Finished { try await hotline.run(words) }

        #expect(try await run("alerts", "check").code == 1)
        // Day 272 is 29 September 2020.
        let file = try office.export("12345_20200929.csv", Self.rows(through: 272, stoppedFrom: 262))
        #expect(try await run("import", file).code == 0)
        let at = "2020-09-30T08:00"
        let checked = try await run("alerts", "check", "--at", at, "--format", "json")
        #expect(checked.code == 2 && checked.output.contains("\"series\": \"城管分局\""), "\(checked.output) \(checked.errors)")
        #expect(checked.errors.components(separatedBy: "办结预警：").count == 2, "\(checked.errors)")
        let again = try await run("alerts", "check", "--at", at)
        #expect(again.code == 2 && !again.errors.contains("办结预警："))

        let listed = try await run("alerts", "list", "--format", "json")
        let alerts = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]])
        let number = try #require(alerts.first { $0["series"] as? String == "城管分局" }?["number"] as? Int)
        #expect(listed.code == 2)
        let shown = try await run("alerts", "show", "\(number)", "--at", at)
        #expect(shown.code == 0 && shown.output.contains("department=城管分局") && shown.output.contains("Open and overdue:"),
                "\(shown.output)")
        #expect(try await run("alerts", "show", "99").code == 1)
        #expect(try await run("alerts", "acknowledge", "\(number)", "--by", "王五", "--note", "已派人", "--at", at).code == 0)
        #expect(try await run("alerts", "list").output.contains("acknowledged by 王五"))
        let silenced = try await run("alerts", "silence",
                                     "--series", "department=城管分局", "--until", "2020-12-31", "--by", "王五", "--note", "搬迁")
        #expect(silenced.code == 0)
        #expect(try await run("alerts", "silence", "--series", "x", "--until", "2020-12-31", "--by", "王五", "--note", "搬迁").code == 64)
        let replayed = try await run("alerts", "backtest", "--since", "2020-08-01")
        #expect(replayed.code == 0 && replayed.output.contains("department=城管分局") && replayed.output.contains("天内发现腰斩"),
                "\(replayed.output)")
        #expect(try await run("alerts", "outbox").output.contains("Nothing waits"))
        #expect(try await run("alerts", "accept", "\(number)", "--by", "王五", "--note", "人员减半", "--at", at).code == 0)
    }

    @Test func `the worker judges after its imports, and a restart repeats nothing`() async throws {
        let office = try Office()
        let inbox = try WorkerInbox(office)
        let channels = try office.write("channels.yaml", "channels:\n  journal:\n    type: log\n".utf8)
        var hotline = office.hotline
        hotline.environment["HOTLINE_CHANNELS"] = channels
        try inbox.deliver("12345_20200929.csv", Self.rows(through: 272, stoppedFrom: 262))
        let first = try await hotline.run(inbox.worker + ["--once"])
        #expect(first.code == 0 && first.errors.components(separatedBy: " alert kind=firing").count == 2, "\(first.errors)")
        let second = try await hotline.run(inbox.worker + ["--once"])
        #expect(second.code == 0 && !second.errors.contains(" alert "), "\(second.errors)")
    }
}
