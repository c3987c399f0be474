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
        #expect(try curl("http://127.0.0.1:\(port)/live") == "live\n")
        #expect(try curl("http://127.0.0.1:\(port)/").contains("还没有数据"))
        serving.cancel()
        _ = await serving.result
        #expect(try curl("http://127.0.0.1:\(port)/live").isEmpty)
    }

    private func curl(_ address: String) throws -> String {
        let program = Process(), output = Pipe()
        program.executableURL = URL(filePath: "/usr/bin/env")
        program.arguments = ["curl", "--silent", "--max-time", "20", address]
        program.standardOutput = output
        try program.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
