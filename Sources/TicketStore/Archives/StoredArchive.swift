package import Tickets

/// A year whose tickets were taken out of the database into a file.
package struct StoredArchive: Sendable, Hashable {
    /// The run that took them out.
    package var run: Int
    package var year: Int
    /// Every moment of its tickets lies in it: figures that touch it are answered from the tallies or not at all.
    package var span: Range<Instant>
    package var counts: ArchivedCounts
    package var fileName: String
    /// Of the file, in lower-case hexadecimal.
    package var sha256: String
    /// The run that brought the tickets back; nil while they are away.
    package var restoredBy: Int?

    package var isAway: Bool { restoredBy == nil }
}
