import Foundation
import Testing
@testable import Notifications

/// A server in Python that a test starts for itself, with the requests that it took.
struct LocalServer {
    let port: Int
    private let program: Program
    private let records: URL

    /// Runs `body` beside a server of a fixture's, which prints its port first; ends the server afterwards.
    static func run<Value>(_ script: String, arguments: [String] = [], _ body: (LocalServer) async throws -> Value) async throws -> Value {
        let records = FileManager.default.temporaryDirectory.appending(path: "notifications-\(UUID().uuidString)")
        let source = try #require(Bundle.module.url(forResource: script, withExtension: "py", subdirectory: "Fixtures"))
        defer { try? FileManager.default.removeItem(at: records) }
        return try await Program.beside(python, [source.path, records.path] + arguments) { program in
            let line = try await program.text { _ in true }
            let port = try #require(Int(line.dropLast()), "\(script) did not start: \(line)")
            return try await body(LocalServer(port: port, program: program, records: records))
        }
    }

    /// Returns once that many requests came to the listener.
    func arrivals(_ count: Int) async throws {
        _ = try await program.text { text in text.count(where: \.isNewline) >= count }
    }

    /// What the server wrote of each request, in their order.
    func requests<Record: Decodable>(_ type: Record.Type = HTTPRecord.self) throws -> [Record] {
        guard let data = try? Data(contentsOf: records) else { return [] }
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
    }

    /// The system's Python knows the system's packages, such as aiosmtpd; another one may come first on the PATH.
    static let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") ? "/usr/bin/python3" : "/usr/local/bin/python3"

    static let hasMailSink = (try? Program.run(python, ["-c", "import aiosmtpd"]).status) == 0
    static let mailSinkAbsence: Comment = "SKIPPED: there is no aiosmtpd for the system's Python (apt install python3-aiosmtpd)"
}

struct HTTPRecord: Decodable {
    let path: String
    let headers: [String: String]
    let body: String
    let query: [String: String]
    let signatures: [String: String]

    func json() throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    }
}

struct MailRecord: Decodable {
    let sender: String
    let recipients: [String]
    let isEncrypted: Bool
    let isAuthenticated: Bool
    let greeting: String
    let headers: [String: String]
    let text: String
    let html: String
    let defects: [String]
    let longestLine: Int
    let isClean: Bool
}
