import Foundation

/// A web server of the tests of channels, beside the command; it ends with the test at the latest.
struct WebhookListener {
    struct Request: Decodable {
        let body: String
        let headers: [String: String]
        let signatures: [String: String]
    }

    struct Failure: Error { let text: String }

    let port: Int
    private let process: Process
    private let records: String

    static func start(in folder: String) async throws -> WebhookListener {
        let records = "\(folder)/requests", output = "\(folder)/listener"
        guard FileManager.default.createFile(atPath: output, contents: nil) else { throw Failure(text: "\(output) cannot be written") }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-u", ProjectFile.path("Tests/NotificationsTests/Fixtures/http_listener.py"), records]
        // The server ends when its input does.
        process.standardInput = Pipe()
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        try process.run()
        for _ in 0..<2_000 {
            let text = try String(contentsOfFile: output, encoding: .utf8)
            if text.hasSuffix("\n"), let port = Int(text.dropLast()) {
                return WebhookListener(port: port, process: process, records: records)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        process.terminate()
        throw Failure(text: "the listener did not start")
    }

    func stop() { process.terminate() }

    /// In the order in which they came.
    func requests() throws -> [Request] {
        guard let data = FileManager.default.contents(atPath: records) else { return [] }
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Request.self, from: $0) }
    }
}
