internal import Synchronization

/// What libcurl's callbacks of one exchange read and write; used by the thread that runs the exchange, and by no other.
final class TransferState {
    /// Answers are a line or two; a server that sends more is not listened to any longer.
    static let bodyLimit = 64 * 1024

    let cancellation: TransferCancellation
    private(set) var body: [UInt8] = []
    private(set) var replies: [Int] = []
    private let upload: [UInt8]
    private var uploaded = 0

    init(upload: [UInt8], cancellation: TransferCancellation) {
        self.upload = upload
        self.cancellation = cancellation
    }

    var isFull: Bool { body.count == Self.bodyLimit }

    /// Takes what fits. Less than there was tells libcurl to stop.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        let taken = min(bytes.count, Self.bodyLimit - body.count)
        body.append(contentsOf: bytes.prefix(taken))
        return taken
    }

    /// A line of the answer's head. In SMTP the last line of a reply has a blank after its three digits.
    func receiveLine(_ bytes: UnsafeRawBufferPointer) {
        let code = bytes.prefix(3).reduce(0 as Int?) { value, byte in
            guard let value, (0x30...0x39).contains(byte) else { return nil }
            return value * 10 + Int(byte - 0x30)
        }
        guard let code, (200...599).contains(code), bytes.count < 4 || bytes[3] != UInt8(ascii: "-") else { return }
        replies.append(code)
    }

    func send(into space: UnsafeMutableRawBufferPointer) -> Int {
        let piece = upload[uploaded...].prefix(space.count)
        space.copyBytes(from: piece)
        uploaded += piece.count
        return piece.count
    }
}

/// Asked by libcurl several times a second, set by whoever no longer wants the exchange.
final class TransferCancellation: Sendable {
    private let flag = Atomic(false)

    var isWanted: Bool { flag.load(ordering: .relaxed) }

    func cancel() { flag.store(true, ordering: .relaxed) }
}
