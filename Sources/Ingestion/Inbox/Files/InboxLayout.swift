/// The folders of an inbox.
package struct InboxLayout: Sendable, Hashable {
    /// Where exports arrive. Sub-folders are not looked into.
    package let inbox: String

    package init(inbox: String) {
        var path = inbox
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.inbox = path
    }

    /// One folder and one lock for each worker that has a file in hand.
    package var processing: String { "\(inbox)/processing" }
    /// Imported files, by the month of the day that they show: `done/2020-01`.
    package var done: String { "\(inbox)/done" }
    /// Files that could not be imported, each with its reason beside it.
    package var failed: String { "\(inbox)/failed" }
}
