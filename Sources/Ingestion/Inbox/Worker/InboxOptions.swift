package import Retries

/// How a worker works.
package struct InboxOptions: Sendable {
    package var inbox: String
    /// Import what is there, then end.
    package var once = false
    /// How long a file must be unchanged. Writers over a network pause for a second or two; a daily export has time.
    package var settle: Duration = .seconds(5)
    /// How often to look where no event comes, as on a network share.
    package var poll: Duration = .seconds(10)
    package var metricsFile: String?
    package var backoff = Backoff.normal
    /// How long an import may go on after the worker was told to stop; then it is cancelled and rolled back. A day's file takes less.
    package var grace: Duration = .seconds(5)
    /// How long the rollback may take; then the file is put back all the same, since importing it twice changes nothing.
    package var rollbackPatience: Duration = .seconds(15)
    /// So many passing errors may hit a file before it counts as failed.
    package var tries = 5
    /// So many workers may die with a file in hand before it counts as failed. That many cannot be power cuts and impatient people, and
    /// such a file comes last, so it holds up no other.
    package var deaths = 20
    /// When to look again at a file that could not be read although its rights allow it.
    package var hold: Duration = .seconds(60)

    package init(inbox: String) {
        self.inbox = inbox
    }
}
