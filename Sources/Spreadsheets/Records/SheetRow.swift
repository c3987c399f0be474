/// One row of a table, its cells as text, kept by value. For a file of any size use `Record`, which copies nothing.
package struct SheetRow: Hashable, Sendable {
    /// The line of the file, or the row of the sheet, on which the row starts; from 1.
    package var line: Int
    package var cells: [String]

    /// Whether no cell holds more than ASCII white space.
    package var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy(isWhiteSpace) } }

    package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }
}
