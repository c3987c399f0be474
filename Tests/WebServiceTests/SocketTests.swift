import Foundation
import Logging
import Settings
import TestSupport
import Testing
@testable import WebService

@Suite(.verifiedTallies) struct SocketTests {
    @Test func `a service answers on a socket until it is told to stop`() async throws {
        let office = try await WebOffice()
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let server = WebServer(service: office.service, host: "127.0.0.1", port: 0, logger: Logger(label: "test"))
        let serving = Task { try await server.run { running.yield($0) } }
        let port = try #require(await ports.first { _ in true })
        #expect(try await curl("http://127.0.0.1:\(port)/live") == "live\n")
        #expect(try await curl("http://127.0.0.1:\(port)/").contains("还没有数据"))
        serving.cancel()
        _ = await serving.result
        #expect(try await curl("http://127.0.0.1:\(port)/live").isEmpty)
    }

    /// Waits without keeping a thread from the service that is to answer.
    private func curl(_ address: String) async throws -> String {
        let program = Process(), output = Pipe()
        program.executableURL = URL(filePath: "/usr/bin/env")
        program.arguments = ["curl", "--silent", "--max-time", "300", address]
        program.standardOutput = output
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            program.terminationHandler = { _ in continuation.resume() }
            do { try program.run() } catch { continuation.resume(throwing: error) }
        }
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
}
