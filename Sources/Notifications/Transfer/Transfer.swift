internal import CCurl
internal import Dispatch
internal import Foundation

/// Makes exchanges through libcurl, which blocks: each on a queue of its own, not on the threads that Swift's tasks share.
enum Transfer {
    /// Never longer than the request's timeouts. Cancelling the task ends it within a second.
    static func run(_ request: TransferRequest) async -> Result<TransferAnswer, DeliveryFailure> {
        let cancellation = TransferCancellation()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A serial queue gets a thread at once; a concurrent one takes those of Swift's pool, and one more a second.
                DispatchQueue(label: "hotline.notifications").async { continuation.resume(returning: perform(request, cancellation)) }
            }
        } onCancel: {
            cancellation.cancel()
        }
    }

    private static func perform(_ request: TransferRequest,
                                _ cancellation: TransferCancellation) -> Result<TransferAnswer, DeliveryFailure> {
        let state = TransferState(upload: request.content.upload, cancellation: cancellation)
        // libcurl writes its own words for an error here, ending in a zero.
        let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer { words.deallocate() }
        do throws(CurlError) {
            var handle = try EasyHandle()
            try handle.set(CURLOPT_ERRORBUFFER, pointer: words)
            try handle.apply(request)
            return try withExtendedLifetime(state) { () throws(CurlError) in
                try handle.attach(state)
                do throws(CurlError) {
                    try handle.perform()
                } catch where error.code == CURLE_WRITE_ERROR && state.isFull {
                    // The answer was longer than anyone needs; its status counts all the same.
                }
                return .success(handle.answer(state))
            }
        } catch {
            let said = SafeText.cleaned(words[0] == 0 ? error.words : String(cString: words), hiding: request.secrets)
            return .failure(DeliveryFailure(error, said: said, replies: state.replies))
        }
    }
}

extension TransferRequest.Content {
    fileprivate var upload: [UInt8] {
        switch self {
        case .post: []
        case .mail(_, _, let data, _): data
        }
    }
}
