import Foundation
import Testing
@testable import Notifications

@Suite struct TLSTests {
    private func send(host: String, caFile: String?) async throws -> DeliveryResult {
        let certificate = try Certificate.shared.get()
        return try await LocalServer.run("http_listener", arguments: [certificate.file, certificate.key]) { server in
            var options = Sample.options
            options.caFile = caFile
            let post = Sample.post(server, "/status/200", scheme: "https", host: host, options: options)
            let result = await WebhookChannel(post: post, secret: nil).send(Sample.message(), at: Sample.moment)
            let count = try server.requests().count
            #expect(count == (result.failure == nil ? 1 : 0))
            return result
        }
    }

    @Test func `a certificate of our own authority is trusted where that is named`() async throws {
        #expect(try await send(host: "localhost", caFile: try Certificate.shared.get().file) == .delivered(remark: nil))
    }

    @Test func `a certificate of an unknown authority is not trusted`() async throws {
        let failure = try #require(try await send(host: "localhost", caFile: nil).failure)
        #expect(failure.hint?.contains("ca_file") == true)
    }

    @Test func `a certificate of another name is not trusted`() async throws {
        #expect(try await send(host: "127.0.0.1", caFile: try Certificate.shared.get().file).failure != nil)
    }

    @Test func `a file without certificates is a final failure`() async throws {
        let failure = try #require(try await send(host: "localhost", caFile: "/dev/null").failure)
        #expect(failure.isPermanent)
        #expect(failure.hint?.contains("ca_file") == true)
    }
}
