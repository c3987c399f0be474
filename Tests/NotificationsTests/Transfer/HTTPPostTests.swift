import Foundation
import Testing
@testable import Notifications

/// What becomes of a message on real sockets.
@Suite struct HTTPPostTests {
    private func failure(_ path: String, change: (inout ConnectionOptions) -> Void = { _ in }) async throws -> DeliveryFailure {
        var options = Sample.options
        change(&options)
        return try await LocalServer.run("http_listener") { server in
            let sender = WebhookChannel(post: Sample.post(server, path, options: options), secret: Secret("test-secret"))
            let result = await sender.send(Sample.message(), at: Sample.moment)
            let failure = try #require(result.failure)
            #expect(failure.problem.hasPrefix("http://localhost:\(server.port): "))
            #expect(!failure.problem.contains("test-secret") && !failure.problem.contains("key-of-the-url"))
            #expect(try server.requests().count == 1)
            return failure
        }
    }

    @Test(arguments: [200, 201, 204]) func `any status of success counts`(status: Int) async throws {
        try await LocalServer.run("http_listener") { server in
            #expect(await Sample.webhook(server, "/status/\(status)").send(Sample.message(), at: Sample.moment) == .delivered(remark: nil))
        }
    }

    @Test(arguments: [(400, true), (401, true), (404, true), (410, true), (408, false), (429, false), (500, false), (503, false)])
    func `a refusal is final, trouble of the server's is not`(status: Int, isPermanent: Bool) async throws {
        let failure = try await failure("/status/\(status)?key=key-of-the-url")
        #expect(failure.isPermanent == isPermanent)
        #expect(failure.problem.hasSuffix("the server answered \(status)"))
    }

    @Test func `a redirect is not followed`() async throws {
        let failure = try await failure("/redirect")
        #expect(failure.isPermanent)
        #expect(failure.hint == "Redirects are not followed: set url to the final address.")
    }

    @Test func `the server may say when to come back`() async throws {
        #expect(try await failure("/retry-after/503/120").retryAfter == .seconds(120))
        #expect(try await failure("/retry-after/429/7").retryAfter == .seconds(7))
        #expect(try await failure("/retry-after/404/7").retryAfter == nil)
        let date = try #require(try await failure("/retry-after/503/Wed,%2001%20Jan%202098%2000:00:00%20GMT").retryAfter)
        #expect(date > .seconds(86_400 * 365))
    }

    @Test func `a server that does not answer is waited for no longer than is set`() async throws {
        let failure = try await failure("/slow") { $0.totalTimeout = .milliseconds(300) }
        #expect(!failure.isPermanent)
        #expect(failure.hint?.contains("total_seconds") == true)
    }

    @Test func `a connection that breaks off is tried again later`() async throws {
        #expect(try await !failure("/drop").isPermanent)
    }

    @Test func `an endless answer is cut off, and its status counts`() async throws {
        try await LocalServer.run("http_listener") { server in
            #expect(await Sample.webhook(server, "/huge").send(Sample.message(), at: Sample.moment) == .delivered(remark: nil))
            guard case .success(let answer) = await Sample.post(server, "/huge").send(Array("{}".utf8)) else { throw CancellationError() }
            #expect(answer.body.count == TransferState.bodyLimit)
        }
    }

    @Test func `no server at all is a passing failure with a remedy`() async throws {
        let webhook = WebhookChannel(post: Sample.post("http://127.0.0.1:1/secret-path"), secret: nil)
        let result = await webhook.send(Sample.message(), at: Sample.moment)
        let failure = try #require(result.failure)
        #expect(!failure.isPermanent)
        #expect(failure.problem.hasPrefix("http://127.0.0.1:1: ") && !failure.problem.contains("secret-path"))
        #expect(failure.hint?.contains("firewall") == true)
    }

    @Test func `a cancelled task ends the exchange`() async throws {
        try await LocalServer.run("http_listener") { server in
            let task = Task { await Sample.webhook(server, "/slow").send(Sample.message(), at: Sample.moment) }
            try await server.arrivals(1)
            let start = ContinuousClock.now
            task.cancel()
            #expect(await task.value.failure?.isPermanent == false)
            // Its own time limit is 30 s.
            #expect(ContinuousClock.now - start < .seconds(15))
        }
    }

    @Test func `a proxy is used, and its password is not told`() async throws {
        try await LocalServer.run("http_listener") { proxy in
            var options = Sample.options
            options.proxy = Secret("http://someone:proxy-password@localhost:\(proxy.port)")
            let post = Sample.post("http://inner.example.org/status/200", options: options)
            #expect(await WebhookChannel(post: post, secret: nil).send(Sample.message(), at: Sample.moment) == .delivered(remark: nil))
            let request = try #require(try proxy.requests().first)
            #expect(request.path == "http://inner.example.org/status/200")
            #expect(request.headers["Proxy-Authorization"] == "Basic " + Data("someone:proxy-password".utf8).base64EncodedString())

            options.proxy = Secret("http://someone:proxy-password@localhost:1")
            let away = await WebhookChannel(post: Sample.post("http://inner.example.org/", options: options), secret: nil)
                .send(Sample.message(), at: Sample.moment)
            #expect(away.failure?.problem.contains("proxy-password") == false)
        }
    }

    @Test func `a user with a password, or a token, is sent along`() async throws {
        try await LocalServer.run("http_listener") { server in
            var post = Sample.post(server, "/status/200")
            post.credentials = .init(user: "someone", password: Secret("password"))
            _ = await post.send([])
            post.credentials = nil
            post.token = Secret("token")
            _ = await post.send([])
            let sent = try server.requests().map { $0.headers["Authorization"] }
            #expect(sent == ["Basic c29tZW9uZTpwYXNzd29yZA==", "Bearer token"])
        }
    }
}
