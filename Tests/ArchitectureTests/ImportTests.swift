import Foundation
import Testing

/// Who may import whom. Every arrow points down: a target names only those that stand on a lower line.
@Suite struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "CCrypto": [], "CCurl": [], "CLibpq": [], "CLibxml2": [], "CLibzip": [], "CXlsxWriter": [], "CZlib": [],
        "Charts": [], "StrictYAML": [], "Notifications": ["CCrypto", "CCurl", "StrictYAML"],
        "Postgres": ["CLibpq"], "Spreadsheets": ["CLibxml2", "CLibzip", "CXlsxWriter", "CZlib"],
        "ServiceSignals": [], "Statistics": [], "Tickets": [],
        "embed-sql": [], "EmbedSQL": [],
        "TicketStore": ["Postgres", "Tickets"],
        "Alerting": ["Statistics", "Tickets"],
        "AlertService": ["Alerting", "Notifications", "Postgres", "Statistics", "TicketStore", "Tickets"],
        "Lint": ["Spreadsheets", "Tickets"],
        "ExampleYear": ["Spreadsheets", "Tickets"],
        "Ingestion": ["CCrypto", "ServiceSignals", "Spreadsheets", "StrictYAML", "TicketStore", "Tickets"],
        "Reporting": ["Charts", "Postgres", "Spreadsheets", "TicketStore", "Tickets"],
        "PrivateCluster": [],
        "Settings": ["Alerting", "Reporting", "Tickets"],
        "TestSupport": ["Postgres", "TicketStore"],
        "hotline": ["AlertService", "Alerting", "ExampleYear", "Ingestion", "Lint", "Notifications", "Postgres",
                    "PrivateCluster", "Reporting", "ServiceSignals", "Settings", "Spreadsheets", "Statistics", "StrictYAML", "TicketStore", "Tickets"],
    ]

    @Test func `every target has a line in the table`() throws {
        let folders = try ProjectFiles.names(in: "Sources")
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    @Test(arguments: allowed.keys.sorted())
    func `a target imports only what stands below it`(target: String) throws {
        for file in try ProjectFiles.all(below: "Sources/\(target)", ending: ".swift") {
            for line in try ProjectFiles.text(file).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let word = words.firstIndex(of: "import"), word <= 1, words.count == word + 2 else { continue }
                let module = String(words[word + 1])
                guard Self.allowed[module] != nil, module != target else { continue }
                #expect(Self.allowed[target, default: []].contains(module), "\(file) imports \(module)")
            }
        }
    }

    @Test func `the main binary does not build NIO`() throws {
        let manifest = try ProjectFiles.text("Package.swift")
        #expect(!manifest.contains("swift-nio") && !manifest.contains("async-http-client"))
    }
}
