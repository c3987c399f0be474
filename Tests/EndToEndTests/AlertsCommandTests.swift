import Foundation
import Testing

/// `hotline alerts` as a process: exit codes, words and JSON.
struct AlertsCommandTests {
    /// 2020-01-01 is 0.
    private static func day(_ number: Int) -> String {
        Date(timeIntervalSince1970: 1_577_836_800 + Double(number) * 86_400).ISO8601Format().prefix(10).description
    }

    /// A year in which one department closes two tickets each working day on the next one, and nothing from a day on.
    private static func rows(through last: Int, stoppedFrom stop: Int) -> [Export.Row] {
        (0...last).flatMap { number in
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
        #expect(shown.code == 0 && shown.output.contains("承办单位 城管分局") && shown.output.contains("超期未办结："),
                "\(shown.output)")
        #expect(try await run("alerts", "show", "99").code == 1)
        #expect(try await run("alerts", "acknowledge", "\(number)", "--by", "王五", "--note", "已派人", "--at", at).code == 0)
        #expect(try await run("alerts", "list").output.contains("王五 于 2020-09-29 认领：已派人"))
        let silenced = try await run("alerts", "silence",
                                     "--series", "department=城管分局", "--until", "2020-12-31", "--by", "王五", "--note", "搬迁")
        #expect(silenced.code == 0)
        #expect(try await run("alerts", "silence", "--series", "x", "--until", "2020-12-31", "--by", "王五", "--note", "搬迁").code == 64)
        let replayed = try await run("alerts", "backtest", "--since", "2020-08-01")
        #expect(replayed.code == 0 && replayed.output.contains("承办单位 城管分局") && replayed.output.contains("天内发现腰斩"),
                "\(replayed.output)")
        #expect(try await run("alerts", "outbox").output.contains("没有待发消息"))
        #expect(try await run("alerts", "list", "--series", "--at", at).output.contains("天内发现腰斩"))
        let series = try await run("alerts", "list", "--series", "--at", at, "--format", "json").output
        #expect(series.contains("\"days_to_notice_halving\": "))
        #expect(try await run("alerts", "accept", "\(number)", "--by", "王五", "--note", "人员减半", "--at", at).code == 0)
    }

    @Test func `an alert is shown in one language, with no word of the other but names`() async throws {
        let office = try Office()
        let file = try office.export("12345_20200929.csv", Self.rows(through: 272, stoppedFrom: 262))
        #expect(try await office("import", file).code == 0)
        for (language, isChinese) in [("zh", true), ("en", false)] {
            var hotline = office.hotline
            hotline.environment["HOTLINE_LANGUAGE"] = language
            let checked = try await hotline.run(["alerts", "check", "--at", "2020-09-30T08:00"])
            let shown = try await hotline.run(["alerts", "show", "1", "--at", "2020-09-30T08:00"])
            #expect(checked.code == 2 && shown.code == 0)
            for output in [checked.output, shown.output] {
                let words = output.replacing("城管分局", with: "").replacing("交通分局", with: "").replacing("(未填)", with: "")
                    .replacing("投诉", with: "").replacing("CI", with: "")
                let hasChinese = words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                #expect(hasChinese == isChinese, "\(output)")
                if isChinese { #expect(words.firstMatch(of: /[a-z]{3,}/) == nil, "\(output)") }
            }
        }
    }

    @Test func `a webhook is told once, by a signed request`() async throws {
        let office = try Office(), listener = try await WebhookListener.start(in: office.folder)
        defer { listener.stop() }
        let channels = try office.write("channels.yaml", """
            channels:
              dispatch:
                type: webhook
                url: http://127.0.0.1:\(listener.port)/status/200
                secret: test-secret
            """.utf8)
        var hotline = office.hotline
        hotline.environment["HOTLINE_CHANNELS"] = channels
        hotline.environment["no_proxy"] = "*"
        let file = try office.export("12345_20200929.csv", Self.rows(through: 272, stoppedFrom: 262))
        #expect(try await hotline.run(["import", file]).code == 0)
        // The second time is another process, as after a restart.
        for _ in 0..<2 { #expect(try await hotline.run(["alerts", "check", "--at", "2020-09-30T08:00"]).code == 2) }
        let inbox = try WorkerInbox(office)
        #expect(try await hotline.run(inbox.worker + ["--once"]).code == 0)
        let requests = try listener.requests()
        let request = try #require(requests.first)
        #expect(requests.count == 1 && request.body.contains("办结预警：城管分局"), "\(requests.map(\.body))")
        #expect(request.headers["X-Hotline-Signature"] == request.signatures["webhook"])
    }

    @Test func `a rule that would talk too much is refused with its name, unless it is forced`() async throws {
        let office = try Office()
        let rules = try office.write("rules.yaml", """
            rules:
              backlog:
                count: 1
                levels: [department]
            """.utf8)
        var hotline = office.hotline
        hotline.environment["HOTLINE_ALERT_RULES"] = rules
        // Each of six departments leaves one ticket overdue for three days in every second week.
        let file = try office.export("12345_20200930.csv", Self.rows(through: 272, stoppedFrom: 400).enumerated().map { place, row in
            let (number, department) = (place / 6, place % 6)
            var row = row
            row.department = "单位\(department)"
            if number % 14 == department * 2, !row.closed.isEmpty { row.closed = "\(Self.day(number + 8)) 10:00:00" }
            return row
        })
        #expect(try await hotline.run(["import", file]).code == 0)
        let refused = try await hotline.run(["alerts", "backtest", "--since", "2020-06-01"])
        #expect(refused.code == 4 && refused.errors.contains("backlog ("), "\(refused.output) \(refused.errors)")
        #expect(try await hotline.run(["alerts", "backtest", "--since", "2020-06-01", "--force"]).code == 0)
        hotline.environment["HOTLINE_ALERT_RULES"] = try office.write("wrong.yaml", "rules:\n  backlogs: {}\n".utf8)
        let wrong = try await hotline.run(["alerts", "check"])
        #expect(wrong.code == 1 && wrong.errors.contains("wrong.yaml, line 2, rules.backlogs"), "\(wrong.errors)")
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
