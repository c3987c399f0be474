/// What a worker has done from start to end.
package struct WorkerTotals: Sendable {
    package var imported = 0
    package var alreadyImported = 0
    package var withRejects = 0
    package var failed = 0
    /// The exit codes of what they failed for.
    package var failureCodes: Set<Int32> = []
    /// Files that are still in the inbox although `once` should have taken them: not readable, still growing, or put back.
    package var left = 0
    /// The worker was told to stop before it was through.
    package var isInterrupted = false
    /// With `once`: the store could not be used, with the exit code of its diagnosis.
    package var storeTrouble: Diagnosis?
    /// With `once`: the inbox could not be used.
    package var inboxTrouble: InboxError?

    package init() {}

}
