import Foundation
import Testing
@testable import Notifications

@Suite struct AlertmanagerTests {
    /// A real one, on a port of its own; nil where none is installed.
    private static let program = ["/usr/bin/prometheus-alertmanager", "/usr/local/bin/alertmanager"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    private static let absence: Comment = "SKIPPED: there is no Alertmanager (apt install prometheus-alertmanager)"

    private struct Running {
        let address: String

        static func run(_ body: (Running) async throws -> Void) async throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "alertmanager-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let configuration = folder.appending(path: "alertmanager.yml")
            try Data("route: {receiver: none}\nreceivers: [{name: none}]\n".utf8).write(to: configuration)
            defer { try? FileManager.default.removeItem(at: folder) }
            let arguments = ["--config.file=\(configuration.path)", "--storage.path=\(folder.path)", "--web.listen-address=127.0.0.1:0",
                             "--cluster.listen-address="]
            try await Program.beside(try #require(program), arguments) { program in
                let log = try await program.text { $0.contains("Listening on") }
                let port = try #require(log.firstMatch(of: /msg="Listening on" address=127\.0\.0\.1:(\d+)/)).1
                try await body(Running(address: "http://127.0.0.1:\(port)"))
            }
        }

        /// What it holds now, with `active=true` or `active=false` in the query.
        func alerts(_ query: String) throws -> [[String: Any]] {
            let script = "import sys, urllib.request as r; print(r.build_opener(r.ProxyHandler({})).open(sys.argv[1]).read().decode())"
            let answer = try Program.run(LocalServer.python, ["-c", script, "\(address)/api/v2/alerts?\(query)"]).output
            return try #require(JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[String: Any]])
        }
    }

    private func channel(_ address: String) -> AlertmanagerChannel {
        AlertmanagerChannel(post: Sample.post(address + "/api/v2/alerts"), labels: ["office": "清溪镇", "level": "not this"])
    }

    @Test(.enabled(if: program != nil, absence))
    func `a real Alertmanager takes an alert, and lets go of it when it is resolved`() async throws {
        try await Running.run { alertmanager in
            let now = Date()
            var message = Sample.message()
            message.startedAt = now.addingTimeInterval(-86_400)
            #expect(await channel(alertmanager.address).send(message, at: now) == .delivered(remark: nil))
            let active = try alertmanager.alerts("active=true")
            let alert = try #require(active.first)
            #expect(active.count == 1)
            let labels = ["alertname": "closing_pace", "level": "department", "series": "城市管理局", "office": "清溪镇"]
            #expect(alert["labels"] as? [String: String] == labels)
            let annotations = try #require(alert["annotations"] as? [String: String])
            #expect(annotations["summary"] == message.title && annotations["severity"] == "warning")
            #expect(alert["generatorURL"] as? String == "https://hotline.example.org/alerts/7")

            message.kind = .resolved
            message.severity = .info
            message.endedAt = now.addingTimeInterval(-60)
            #expect(await channel(alertmanager.address).send(message, at: now) == .delivered(remark: nil))
            #expect(try alertmanager.alerts("active=true").isEmpty)
        }
    }

    @Test func `an open alert lives longer than a week, a resolved one has ended`() async throws {
        try await LocalServer.run("http_listener") { server in
            let channel = AlertmanagerChannel(post: Sample.post(server, "/status/200"), labels: [:])
            for kind in [Message.Kind.firing, .repeated, .data, .resolved] {
                #expect(await channel.send(Sample.message(kind: kind), at: Sample.moment) == .delivered(remark: nil))
            }
            let alerts = try server.requests().map { request in
                try #require((JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [[String: Any]])?.first)
            }
            #expect(alerts.map { $0["startsAt"] as? String } == Array(repeating: "2023-11-13T22:13:20Z", count: 4))
            #expect(alerts.map { $0["endsAt"] as? String } == Array(repeating: "2023-11-22T22:13:20Z", count: 3) + ["2023-11-14T22:12:20Z"])
        }
    }
}
