import Spreadsheets

/// What an error of an import means for the worker and for people: the sentences never hold a caller's data.
package struct Diagnosis: Sendable {
    package enum Consequence: Hashable, Sendable {
        /// The file is at fault and goes to `failed/`.
        case fileFails
        /// Another try may succeed; after `InboxOptions.tries` the file counts as failed.
        case tryAgain
        /// Its writer was not done: it waits as if it were new.
        case waitForWriter
        /// It may not be read: it stays in the inbox and is looked at again after a while.
        case leave
        /// Somebody has taken the file away.
        case fileIsGone
        /// No connection: nothing can be imported now.
        case storeIsAway
        /// A connection, but a store that takes nothing: full, read-only, of another version.
        case storeRefuses
        /// The worker was told to stop.
        case stop
    }

    package var message: String
    package var hint: String?
    /// As documented for the command.
    package var exitCode: Int32
    package var consequence: Consequence

    package init(message: String, hint: String?, exitCode: Int32, consequence: Consequence) {
        self.message = message
        self.hint = hint
        self.exitCode = exitCode
        self.consequence = consequence
    }

    /// What is plain from the error itself, whoever made the diagnosis.
    func refined(by error: any Error) -> Diagnosis {
        var refined = self
        switch error {
        case SpreadsheetError.changedWhileReading: refined.consequence = .waitForWriter
        case SpreadsheetError.notReadable: refined.consequence = .leave
        case SpreadsheetError.noSuchFile: refined.consequence = .fileIsGone
        case SpreadsheetError.cannotRead: refined.consequence = .tryAgain
        case is CancellationError: refined.consequence = .stop
        default: break
        }
        return refined
    }
}
