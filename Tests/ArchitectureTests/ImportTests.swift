import Foundation
import Testing

/// Who may import whom. Every arrow points down: a target names only those that stand on a lower line.
@Suite struct ImportTests {
    static let allowed: [String: Set<String>] = [
        "CCrypt": [], "CCrypto": [], "CCurl": [], "CLibpq": [], "CLibxml2": [], "CLibzip": [], "CXlsxWriter": [], "CZlib": [],
        "Access": ["CCrypt", "Digests"], "Charts": [], "Digests": ["CCrypto"], "Retries": [], "StrictYAML": [],
        "Notifications": ["CCurl", "Digests", "Retries", "StrictYAML"],
        "Postgres": ["CLibpq"], "Spreadsheets": ["CLibxml2", "CLibzip", "CXlsxWriter", "CZlib"],
        "ServiceSignals": [], "Statistics": [], "Tickets": [],
        "embed-text": [], "EmbedText": [],
        "TicketStore": ["Access", "Postgres", "Tickets"],
        "Alerting": ["Statistics", "Tickets"],
        "AlertService": ["Alerting", "Notifications", "Postgres", "Statistics", "StrictYAML", "TicketStore", "Tickets"],
        "ArchiveFiles": ["CZlib", "Ingestion", "Postgres", "TicketStore", "Tickets"],
        "Doctor": ["AlertService", "Ingestion", "Notifications", "Postgres", "Reporting", "Settings", "StrictYAML", "TicketStore", "Tickets"],
        "Lint": ["Spreadsheets", "Statistics", "Tickets"],
        "ExampleYear": ["Spreadsheets", "Tickets"],
        "Ingestion": ["CCrypto", "Digests", "Retries", "ServiceSignals", "Spreadsheets", "StrictYAML", "TicketStore", "Tickets"],
        "Reporting": ["Charts", "Postgres", "Spreadsheets", "Statistics", "TicketStore", "Tickets"],
        "PrivateCluster": [],
        "Settings": ["Alerting", "Reporting", "Tickets"],
        "Views": ["Access", "AlertService", "Alerting", "ArchiveFiles", "Doctor", "Ingestion", "Lint", "Notifications",
                  "PrivateCluster", "Reporting", "ServiceSignals", "Settings", "Spreadsheets", "Statistics", "StrictYAML",
                  "TicketStore", "Tickets"],
        "WebService": ["Access", "AlertService", "Alerting", "Charts", "Ingestion", "Notifications", "Postgres", "Reporting",
                       "ServiceSignals", "Settings", "Spreadsheets", "Statistics", "TicketStore", "Tickets", "Views"],
        "hotline-web": ["Access", "Notifications", "Postgres", "ServiceSignals", "Settings", "TicketStore", "Tickets", "Views",
                        "WebService"],
        "TestSupport": ["Postgres", "TicketStore"],
        "hotline": ["Access", "AlertService", "Alerting", "ArchiveFiles", "Doctor", "ExampleYear", "Ingestion", "Lint",
                    "Notifications", "Postgres", "PrivateCluster", "Reporting", "ServiceSignals", "Settings", "Spreadsheets",
                    "Statistics", "StrictYAML", "TicketStore", "Tickets", "Views"],
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

    @Test func `only the web builds NIO and what stands on it`() throws {
        let web = ["HTTPTypes", "Hummingbird", "Mustache", "NIOCore", "NIOPosix", "ServiceLifecycle"]
        for target in Self.allowed.keys where !["WebService", "hotline-web"].contains(target) {
            #expect(!Self.allowed[target, default: []].contains("WebService") || target == "hotline-web", "\(target)")
            for file in try ProjectFiles.all(below: "Sources/\(target)", ending: ".swift") {
                let lines = try ProjectFiles.text(file).split(separator: "\n")
                for module in web { #expect(!lines.contains { $0.hasSuffix("import \(module)") }, "\(file) imports \(module)") }
            }
        }
    }
}
