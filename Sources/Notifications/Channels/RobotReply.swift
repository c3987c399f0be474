internal import Foundation

/// What a robot's server answers with status 200: a code that is 0 where the message was taken.
struct RobotReply: Decodable {
    let code: Int
    let words: String

    private enum CodingKeys: String, CodingKey, CaseIterable {
        // WeCom and DingTalk; Feishu; Feishu of old.
        case errcode, code, statusCode = "StatusCode"
        case errmsg, msg, statusMessage = "StatusMessage"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let codes: [CodingKeys] = [.errcode, .code, .statusCode]
        guard let key = codes.first(where: values.contains) else {
            throw DecodingError.keyNotFound(CodingKeys.errcode, .init(codingPath: decoder.codingPath, debugDescription: "no code"))
        }
        code = try values.decode(Int.self, forKey: key)
        let texts: [CodingKeys] = [.errmsg, .msg, .statusMessage]
        words = try texts.first(where: values.contains).map { try values.decode(String.self, forKey: $0) } ?? ""
    }

    /// - Parameter pauses: codes that ask to come back, and after how long.
    static func result(of answer: Result<TransferAnswer, DeliveryFailure>, from post: HTTPPost, pauses: [Int: Duration]) -> DeliveryResult {
        let body: [UInt8]
        switch answer {
        case .failure(let failure): return .failed(failure)
        case .success(let answer): body = answer.body
        }
        guard let reply = try? JSONDecoder().decode(RobotReply.self, from: Data(body)) else {
            // A captive portal or a proxy answers 200 as well.
            return .failed(DeliveryFailure(isPermanent: false, problem: "\(post.endpoint.shown): the answer is not that of a robot",
                                           hint: "Check the channel's url, and what stands between this machine and the server."))
        }
        guard reply.code != 0 else { return .delivered(remark: nil) }
        let words = [String(reply.code), post.cleaned(reply.words)].filter { !$0.isEmpty }.joined(separator: " ")
        let problem = "\(post.endpoint.shown): the robot answered \(words)"
        if let pause = pauses[reply.code] {
            return .failed(DeliveryFailure(isPermanent: false, problem: problem, retryAfter: pause))
        }
        let hint = "Check the robot's key, its keywords, its secret and its list of addresses."
        return .failed(DeliveryFailure(isPermanent: true, problem: problem, hint: hint))
    }
}
