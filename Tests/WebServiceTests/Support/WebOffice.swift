import Access
import ExampleYear
import Foundation
import HTTPTypes
import Hummingbird
import Ingestion
import Logging
import Settings
import TestSupport
import TicketStore
import Tickets
@testable import WebService

/// A web service over a database of a test's own, asked without a socket.
struct WebOffice {
    let database: TestDatabase
    let service: WebService

    /// 2021-01-02 12:00 in Shanghai: a day and a half after the end of the example year.
    static let noon = Instant(seconds: 1_609_560_000)
    static let today = ReportingZone.shanghai.day(of: noon)

    init(_ settings: Settings = Settings(), authenticator: any Authenticator = FixedReader(), database: TestDatabase? = nil) async throws {
        let database = if let database { database } else { try await TestDatabase.make() }
        self.database = database
        service = try WebService(store: database.store, settings: settings, authenticator: authenticator, clock: { Self.noon })
    }

    func get(_ address: String, headers: HTTPFields = [:]) async throws -> WebAnswer {
        try await send(.get, address, headers: headers)
    }

    func send(_ method: HTTPRequest.Method, _ address: String, headers: HTTPFields = [:], body: String = "") async throws -> WebAnswer {
        let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: address, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let response = try await service.router().buildResponder().respond(to: request, context: WebContext(logger: Logger(label: "test")))
        return try await WebAnswer(response)
    }

    /// Imports exports that are written as text, by the name of the file.
    func load(_ files: [String: String]) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = ImportRun(store: database.store, profile: .builtIn, zone: .shanghai, actor: "test")
        for (name, text) in files.sorted(by: { $0.key < $1.key }) {
            let path = folder.appending(path: name).path
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            _ = try await run.run(path, startedAt: Self.noon)
        }
    }
}

/// Lets everybody in under one name.
struct FixedReader: Authenticator {
    var reader: Reader? = Reader(name: "测试员", permissions: Set(Permission.allCases), formToken: "token")

    func reader(of request: Request, _ context: WebContext) -> Reader? { reader }
}

/// A whole answer.
struct WebAnswer {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ response: Response) async throws {
        let collector = Collector()
        try await response.body.write(collector)
        status = response.status
        headers = response.headers
        bytes = collector.bytes
    }

    private final class Collector: ResponseBodyWriter {
        var bytes: [UInt8] = []

        func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
