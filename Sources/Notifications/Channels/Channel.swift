/// A named place that messages are sent to, and which of them it wants.
package struct Channel: Sendable {
    /// As in the settings; the outbox keeps it.
    package let name: String
    package let filter: MessageFilter
    package let sender: any MessageSender

    package init(name: String, filter: MessageFilter = MessageFilter(), sender: any MessageSender) {
        self.name = name
        self.filter = filter
        self.sender = sender
    }
}
