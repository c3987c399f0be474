internal import Foundation

/// Posts JSON to one address and tells what its status means.
struct HTTPPost: Hashable, Sendable {
    let endpoint: Endpoint
    var credentials: TransferRequest.Credentials?
    /// Sent as a bearer token.
    var token: Secret?
    var options: ConnectionOptions

    func send(_ body: [UInt8], headers: [(name: String, value: String)] = [], query: [(name: String, value: String)] = [])
    async -> Result<TransferAnswer, DeliveryFailure> {
        let authorization = token.map { [(name: "Authorization", value: "Bearer \($0.revealed())")] } ?? []
        let type = (name: "Content-Type", value: "application/json; charset=utf-8")
        let address = endpoint.address(adding: query)
        let request = TransferRequest(
            address: address, content: .post(headers: [type] + authorization + headers, body: body), credentials: credentials,
            options: options, secrets: secrets + [address])
        switch await Transfer.run(request) {
        case .success(let answer) where (200...299).contains(answer.status): return .success(answer)
        case .success(let answer): return .failure(Self.failure(of: answer).at(endpoint.shown))
        case .failure(let failure): return .failure(failure.at(endpoint.shown))
        }
    }

    /// A text of the server's, without what is secret to us.
    func cleaned(_ text: String) -> String { SafeText.cleaned(text, hiding: secrets) }

    private var secrets: [Secret] { endpoint.secrets + [token, credentials?.password, options.proxy].compactMap(\.self) }

    /// The body is not quoted: it may repeat what was sent.
    private static func failure(of answer: TransferAnswer) -> DeliveryFailure {
        // 408 and 429 ask to come back; 5xx is the server's trouble.
        let isPermanent = answer.status < 500 && ![408, 429].contains(answer.status)
        return DeliveryFailure(isPermanent: isPermanent, problem: "the server answered \(answer.status)", hint: hint(answer.status),
                               retryAfter: isPermanent ? nil : answer.retryAfter)
    }

    private static func hint(_ status: Int) -> String? {
        switch status {
        case 300...399: "Redirects are not followed: set url to the final address."
        case 401, 403: "Check the channel's token, password or key."
        case 404, 410: "Check the channel's url."
        case 407: "The proxy wants a user and a password: set proxy of the channel."
        case 413: "The server takes no message of this size."
        case 400, 422: "Check that type of the channel is what this server understands."
        default: nil
        }
    }
}

extension Encodable {
    /// One line of JSON, the same bytes for the same value.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        // Texts, whole numbers and dates always have a form in JSON.
        return (try? encoder.encode(self)).map(Array.init) ?? []
    }
}
