package import Reporting

/// What a page puts into the layout.
package struct PageContent: Sendable {
    package var area: Area?
    /// Also the page's `h1`.
    package var title: String
    /// The sections of the page, made by `HTMLBlocks` or by a template.
    package var markup: String
    /// The same figures as files, offered at the top of the page.
    package var files: [SummaryFormat]

    package init(area: Area?, title: String, markup: String, files: [SummaryFormat] = []) {
        self.area = area
        self.title = title
        self.markup = markup
        self.files = files
    }
}
