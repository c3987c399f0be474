/// A picture of a table: which of its columns are drawn, and how. The first column holds the names.
package struct Plot: Sendable {
    package enum Kind: Sendable {
        /// Upright bars, one a row, made of the columns: for rows in order of time.
        case bars
        /// A line for each column, over rows in order of time.
        case lines
        /// Bars beside the rows' names, made of the columns.
        case rows
        /// A dot with whiskers: the columns are a rate and the two ends of its interval.
        case intervals
        /// A dot for each row with its rate and the number behind it, and the limits in which chance alone would leave it: the columns are
        /// those of `intervals`, with the limits of the row's own number.
        case funnel
        /// A curve of steps for each column, over the numbers of the first column.
        case steps
    }

    /// What a picture of lying bars holds without becoming higher than a page; the table has all.
    static let mostRows = 30

    package var kind: Kind
    package var columns: [Int]
    package var title: String
    /// What a mark that is not final is called.
    package var unfinished: String
    /// What a mark is called that stands for too few.
    package var small: String

    package init(_ kind: Kind, columns: [Int], title: String, unfinished: String = "", small: String = "") {
        self.kind = kind
        self.columns = columns
        self.title = title
        self.unfinished = unfinished
        self.small = small
    }
}
