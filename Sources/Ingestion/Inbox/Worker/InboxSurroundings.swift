package import ServiceSignals
package import Tickets

/// What the worker needs from whoever runs it.
package struct InboxSurroundings: Sendable {
    /// Connects; called again whenever there is something to do and no connection.
    package var connect: @Sendable () async throws -> ImportRun
    /// What an error means that is not of the file's making.
    package var diagnose: @Sendable (any Error) -> Diagnosis
    /// Called in order, and waited for.
    package var onEvent: @Sendable (WorkerEvent) -> Void = { _ in }
    /// A file has been imported, maybe not for the first time: after a crash the same import is told of again, as already imported.
    package var onImported: @Sendable (ImportReport) async -> Void = { _ in }
    /// Nothing can be taken now; called at every look that finds it so, and before the end of a worker that works once. What it returns is
    /// written beside the worker's own metrics.
    package var onIdle: @Sendable () async -> MetricsText = { MetricsText() }
    package var clock: @Sendable () -> Instant
    package var zone: ReportingZone
    package var notifier = ServiceNotifier(environment: [:])

    package init(zone: ReportingZone, clock: @escaping @Sendable () -> Instant, diagnose: @escaping @Sendable (any Error) -> Diagnosis,
                 connect: @escaping @Sendable () async throws -> ImportRun) {
        self.zone = zone
        self.clock = clock
        self.diagnose = diagnose
        self.connect = connect
    }
}
