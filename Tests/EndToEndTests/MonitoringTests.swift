import Foundation
import ServiceSignals
import Testing

/// What Prometheus and Grafana ask for is what the programs tell.
struct MonitoringTests {
    @Test func `every metric of the rules and of the dashboard is told by the worker, by a recount or by the web server`() async throws {
        let office = try Office(), inbox = try WorkerInbox(office)
        try inbox.deliver("12345_20200302.csv", [Export.Row(number: "A1")])
        let files = ["\(office.folder)/work.prom", "\(office.folder)/verify.prom"]
        #expect(try await office.hotline.run(inbox.worker + ["--once", "--metrics-file", files[0]]).code == 0)
        #expect(try await office("database", "verify", "--metrics-file", files[1]).code == 0)
        let requests = RequestMetrics()
        requests.count("/", status: 200, seconds: 0.1)
        let told = try Self.names(in: files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined() + requests.text.text)
        let asked = try Self.names(in: ["prometheus-rules.yaml", "prometheus-rules.test.yaml", "grafana-dashboard.json"]
            .map { try ProjectFile.text("deploy/monitoring/\($0)") }.joined())
        #expect(asked.count >= 12)
        #expect(asked.subtracting(told).isEmpty, "\(asked.subtracting(told).sorted())")
    }

    private static func names(in text: String) throws -> Set<String> {
        Set(text.matches(of: try Regex("hotline_[a-z_]+")).map { String(text[$0.range]) })
    }
}
