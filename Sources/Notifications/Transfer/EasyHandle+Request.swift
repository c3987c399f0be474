internal import CCurl

extension EasyHandle {
    /// What there is after ``perform()``.
    func answer(_ state: TransferState) -> TransferAnswer {
        let seconds = size(CURLINFO_RETRY_AFTER)
        return TransferAnswer(status: number(CURLINFO_RESPONSE_CODE), body: state.body,
                              retryAfter: seconds > 0 ? .seconds(seconds) : nil, replies: state.replies)
    }

    /// Sets everything that the request says, and what makes any exchange safe.
    mutating func apply(_ request: TransferRequest) throws(CurlError) {
        try set(CURLOPT_URL, request.address.revealed())
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_USERAGENT, "hotline")
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_FORBID_REUSE, 1)
        try set(CURLOPT_CONNECTTIMEOUT_MS, request.options.connectTimeout.milliseconds)
        try set(CURLOPT_TIMEOUT_MS, request.options.totalTimeout.milliseconds)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = request.options.caFile { try set(CURLOPT_CAINFO, file) }
        if let proxy = request.options.proxy { try set(CURLOPT_PROXY, proxy.revealed()) }
        if let credentials = request.credentials {
            try set(CURLOPT_USERNAME, credentials.user)
            try set(CURLOPT_PASSWORD, credentials.password.revealed())
        }
        switch request.content {
        case .post(let headers, let body):
            try set(CURLOPT_PROTOCOLS_STR, "http,https")
            // Without an empty Expect, libcurl waits a second for a go-ahead that many servers never send.
            try set(CURLOPT_HTTPHEADER, list: headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
            try set(CURLOPT_POST, 1)
            try set(CURLOPT_POSTFIELDSIZE_LARGE, size: body.count)
            try set(CURLOPT_COPYPOSTFIELDS, copying: body)
        case .mail(let sender, let recipients, let data, let needsStartTLS):
            try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
            if needsStartTLS { try set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
            try set(CURLOPT_MAIL_FROM, "<\(sender)>")
            try set(CURLOPT_MAIL_RCPT, list: recipients.map { "<\($0)>" })
            // One address that is gone must not keep the news from the others.
            try set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1)
            try set(CURLOPT_UPLOAD, 1)
            try set(CURLOPT_INFILESIZE_LARGE, size: data.count)
        }
    }

    /// Lets the callbacks read and write `state`, which must outlive ``perform()``.
    func attach(_ state: TransferState) throws(CurlError) {
        let pointer = Unmanaged.passUnretained(state).toOpaque()
        try set(CURLOPT_WRITEDATA, pointer: pointer)
        try set(CURLOPT_WRITEFUNCTION) { bytes, size, count, state in
            TransferState.at(state)?.receive(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        try set(CURLOPT_HEADERDATA, pointer: pointer)
        try set(CURLOPT_HEADERFUNCTION) { bytes, size, count, state in
            TransferState.at(state)?.receiveLine(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        try set(CURLOPT_READDATA, pointer: pointer)
        try set(CURLOPT_READFUNCTION) { bytes, size, count, state in
            TransferState.at(state)?.send(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? 0
        }
        try set(CURLOPT_XFERINFODATA, pointer: pointer)
        try setProgress { state, _, _, _, _ in TransferState.at(state)?.cancellation.isWanted == true ? 1 : 0 }
        try set(CURLOPT_NOPROGRESS, 0)
    }
}

extension TransferState {
    fileprivate static func at(_ pointer: UnsafeMutableRawPointer?) -> TransferState? {
        pointer.map { Unmanaged<TransferState>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
