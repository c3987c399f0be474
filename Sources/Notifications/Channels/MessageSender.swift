package import Foundation

/// A way to bring one message to people.
package protocol MessageSender: Sendable {
    /// Takes as long as the channel's timeouts allow; `now` is the time for signatures and dates.
    func send(_ message: Message, at now: Date) async -> DeliveryResult
}
