/// How the file stores a cell.
package enum CellKind: Hashable, Sendable {
    /// Also dates, truth values and errors, and every cell of a format that has no kinds.
    case text
    /// A number, which programs keep to fifteen digits: a longer one has lost its end.
    case number
}
