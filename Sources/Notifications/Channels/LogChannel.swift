package import Foundation

/// Writes messages where the program writes its log.
package struct LogChannel: MessageSender {
    private let write: @Sendable (Message) -> Void

    package init(write: @escaping @Sendable (Message) -> Void) { self.write = write }

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        write(message)
        return .delivered(remark: nil)
    }
}
