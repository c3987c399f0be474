/// Why a record has no cells: what stands there is kept as `Record.raw`, and reading goes on with the next.
///
/// Columns count bytes from 1 in the line where the reading stopped.
package enum RecordFault: Hashable, Sendable {
    case malformed(line: Int, column: Int)
    /// JSON, but no object.
    case notAnObject(line: Int, column: Int)
    /// A name stands for a character that no table can hold: U+0000, or one half of a surrogate pair.
    case forbiddenCharacter(line: Int, column: Int)
}
