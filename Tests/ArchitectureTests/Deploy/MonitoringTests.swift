import Foundation
import Testing

/// Prometheus' rules, Grafana's dashboard and the web server in front, checked by the programs that read them.
@Suite struct MonitoringTests {
    private static let monitoring = ProjectFiles.root.appending(path: "deploy/monitoring")

    @Test(.enabled(if: Program.isThere("promtool"), "SKIPPED: promtool is not installed (package prometheus)"))
    func `Prometheus understands the rules, and they fire when they should and only then`() throws {
        let checked = try Program.run("promtool", ["check", "rules", "prometheus-rules.yaml"], in: Self.monitoring)
        #expect(checked.code == 0, "\(checked.output)")
        let tested = try Program.run("promtool", ["test", "rules", "prometheus-rules.test.yaml"], in: Self.monitoring)
        #expect(tested.code == 0, "\(tested.output)")
    }

    @Test func `every rule is tested, and says what is wrong and what to do`() throws {
        let rules = try ProjectFiles.text("deploy/monitoring/prometheus-rules.yaml").components(separatedBy: "- alert: ").dropFirst()
        let tests = try ProjectFiles.text("deploy/monitoring/prometheus-rules.test.yaml")
        #expect(rules.count >= 10)
        for rule in rules {
            let name = rule.prefix { !$0.isNewline }
            #expect(tests.contains("alertname=\"\(name)\""), "\(name)")
            for key in ["severity: ", "summary: ", "remedy: "] { #expect(rule.contains(key), "\(name) has no \(key)") }
        }
    }

    @Test func `the panels of the dashboard have numbers of their own and something to ask`() throws {
        let object = try JSONSerialization.jsonObject(with: Data(ProjectFiles.text("deploy/monitoring/grafana-dashboard.json").utf8))
        let panels = try #require((object as? [String: Any])?["panels"] as? [[String: Any]])
        #expect(Set(panels.compactMap { $0["id"] as? Int }).count == panels.count)
        for panel in panels where panel["type"] as? String != "row" {
            let targets = panel["targets"] as? [[String: Any]] ?? []
            #expect(!targets.isEmpty && targets.allSatisfy { ($0["expr"] as? String)?.contains("hotline_") == true }, "\(panel["title"] ?? "")")
        }
    }

    @Test(.enabled(if: Program.isThere("nginx") && Program.isThere("openssl"), "SKIPPED: nginx or openssl is not installed"))
    func `nginx understands the example`() throws {
        try Program.withCopies(of: "deploy/nginx", changed: { text, folder in
            // Sockets and a certificate that any user may have.
            text.replacing("[::]:80", with: "unix:\(folder.path)/a").replacing("[::]:443", with: "unix:\(folder.path)/b")
                .replacing("listen 80", with: "listen unix:\(folder.path)/c").replacing("listen 443", with: "listen unix:\(folder.path)/d")
                .replacing("/etc/ssl/certs/", with: "\(folder.path)/").replacing("/etc/ssl/private/", with: "\(folder.path)/")
        }, { folder in
            let made = try Program.run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=hotline.example.org",
                                                   "-keyout", "hotline.key", "-out", "hotline.pem"], in: folder)
            #expect(made.code == 0, "\(made.output)")
            let main = "pid \(folder.path)/pid;\nerror_log stderr;\nevents {}\nhttp { access_log off; include \(folder.path)/hotline.conf; }\n"
            try main.write(to: folder.appending(path: "nginx.conf"), atomically: true, encoding: .utf8)
            let result = try Program.run("nginx", ["-t", "-p", folder.path, "-c", "\(folder.path)/nginx.conf"], in: folder)
            #expect(result.code == 0, "\(result.output)")
        })
    }
}
