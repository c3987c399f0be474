/// Which messages a channel wants; empty sets want everything.
package struct MessageFilter: Hashable, Sendable {
    package var kinds: Set<Message.Kind> = []
    package var minimumSeverity = Message.Severity.info
    package var rules: Set<String> = []
    package var levels: Set<String> = []
    package var series: Set<String> = []

    package init() {}

    package func accepts(_ message: Message) -> Bool {
        func isWanted<Value>(_ value: Value, _ wanted: Set<Value>) -> Bool { wanted.isEmpty || wanted.contains(value) }
        return message.severity >= minimumSeverity && isWanted(message.kind, kinds) && isWanted(message.labels.rule, rules)
            && isWanted(message.labels.level, levels) && isWanted(message.labels.series, series)
    }
}
