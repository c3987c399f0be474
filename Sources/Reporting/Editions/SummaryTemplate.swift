/// The layout and the words of our summaries.
package enum SummaryTemplate {
    /// Raised with every change that shows in a file, so that an edition tells under which template it was made.
    package static let version = 1
}
