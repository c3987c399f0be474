package import Foundation

/// Sends a message as one mail to all recipients of the channel, through an SMTP server.
///
/// It counts as delivered when the server took it for at least one of them; the remark says how many were refused.
package struct MailChannel: MessageSender {
    enum Security: String, CaseIterable, Sendable {
        /// Encrypted from the start, usually on port 465.
        case tls
        /// Encrypted after STARTTLS, usually on port 587; never without.
        case starttls
        /// In the clear, for a server on the same machine.
        case none

        var usualPort: Int {
            switch self {
            case .tls: 465
            case .starttls: 587
            case .none: 25
            }
        }
    }

    let host: String
    let port: Int
    let security: Security
    let credentials: TransferRequest.Credentials?
    let sender: MailAddress
    let recipients: [MailAddress]
    let options: ConnectionOptions

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        let place = "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)"
        let letter = MailLetter(sender: sender, recipients: recipients, message: message, sentAt: now)
        let content = TransferRequest.Content.mail(sender: sender.address, recipients: recipients.map(\.address), data: letter.bytes,
                                                   needsStartTLS: security == .starttls)
        // What stands behind the slash is the name that this client gives itself.
        let request = TransferRequest(address: Secret("\(place)/\(sender.domain)"), content: content, credentials: credentials,
                                      options: options, secrets: [credentials?.password, options.proxy].compactMap(\.self))
        switch await Transfer.run(request) {
        case .success(let answer): return .delivered(remark: remark(answer.replies))
        case .failure(let failure): return .failed(failure.at(place))
        }
    }

    /// The replies to the recipients are the last ones before the 354 that asks for the mail.
    private func remark(_ replies: [Int]) -> String? {
        let answers = replies.prefix { $0 != 354 }.suffix(recipients.count)
        let refused = zip(1..., answers).filter { $0.1 >= 400 }
        guard !refused.isEmpty else { return nil }
        let places = refused.map { "number \($0.0) in to with \($0.1)" }.joined(separator: ", ")
        return "\(refused.count) of \(recipients.count) recipients refused: \(places)"
    }
}
