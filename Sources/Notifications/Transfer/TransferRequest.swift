/// One exchange to be made by libcurl.
struct TransferRequest: Sendable {
    enum Content: Sendable {
        case post(headers: [(name: String, value: String)], body: [UInt8])
        /// `data` is a whole message in Internet Message Format, with CRLF.
        case mail(sender: String, recipients: [String], data: [UInt8], needsStartTLS: Bool)
    }

    struct Credentials: Hashable, Sendable {
        let user: String
        let password: Secret
    }

    var address: Secret
    var content: Content
    var credentials: Credentials?
    var options: ConnectionOptions
    /// What must not turn up in an error.
    var secrets: [Secret]
}

/// What a server answered.
struct TransferAnswer: Sendable {
    /// Of HTTP; 0 where there was none.
    let status: Int
    /// At most ``TransferState/bodyLimit`` bytes of it.
    let body: [UInt8]
    /// How long the server asks to be left alone.
    let retryAfter: Duration?
    /// The reply codes of an SMTP dialogue, in order.
    let replies: [Int]
}
