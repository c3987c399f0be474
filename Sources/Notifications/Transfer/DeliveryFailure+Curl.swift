internal import CCurl

extension DeliveryFailure {
    /// - Parameters:
    ///   - said: libcurl's own words, cleaned.
    ///   - replies: what an SMTP server said before.
    init(_ error: CurlError, said: String, replies: [Int]) {
        // 221 is the good-bye. What was refused earlier and did not end the dialogue is not what ended it.
        let refusals = replies.reversed().drop { $0 == 221 }.prefix { $0 >= 400 }
        // RFC 5321: 5yz is a final no, 4yz a no for now. Where every recipient was refused, one that may be taken later is enough.
        if let refusal = refusals.first(where: { $0 < 500 }) ?? refusals.first {
            self.init(isPermanent: refusal >= 500, problem: "the mail server answered \(refusal)", hint: Self.hint(mailReply: refusal))
            return
        }
        let settled: Set<UInt32> = [CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED,
                                    CURLE_UNKNOWN_OPTION, CURLE_NOT_BUILT_IN].reduce(into: []) { $0.insert($1.rawValue) }
        self.init(isPermanent: settled.contains(error.code.rawValue), problem: said, hint: Self.hint(error.code))
    }

    private static func hint(_ code: CURLcode) -> String? {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: "Check the host's name and this machine's name servers."
        case CURLE_COULDNT_CONNECT: "Check that the server runs, and that no firewall or proxy stands in between."
        case CURLE_OPERATION_TIMEDOUT: "Try again later, or raise total_seconds of the channel."
        case CURLE_PEER_FAILED_VERIFICATION: "If the server's certificate is of your own authority, name that in ca_file."
        case CURLE_SSL_CACERT_BADFILE: "Check ca_file: a readable file of certificates in PEM."
        case CURLE_USE_SSL_FAILED: "The mail server offers no STARTTLS on this port: set security: tls and the port for it, often 465."
        case CURLE_SSL_CONNECT_ERROR: "Check that this port speaks TLS."
        default: nil
        }
    }

    static func hint(mailReply: Int) -> String? {
        switch mailReply {
        case 530, 534, 535, 538: "Check username, password and security of the channel."
        case 550, 551, 553: "Check the addresses in from and to."
        case 421, 450, 451, 452: nil
        default: "Look for the message in the mail server's log."
        }
    }
}
