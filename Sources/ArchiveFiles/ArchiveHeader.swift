internal import Foundation

/// The first line of an archive: what it is, so that it can be read in ten years without its database.
///
/// An archive is a gzip file of lines, each a word, a tab and JSON: `hotline-archive` with this header, then `ticket`, `history` and
/// `event` with the columns of a row by name, and `end` with how many there were of each.
package struct ArchiveHeader: Codable, Sendable, Hashable {
    package static let word = "hotline-archive"
    package static let newestFormat = 1

    package var format = newestFormat
    /// The schema whose columns the rows have.
    package var schema: Int
    package var year: Int
    /// The zone whose midnights begin and end the year.
    package var zone: String
    /// ISO 8601
    package var writtenAt: String
}

/// The last line: an archive without it was cut off.
struct ArchiveEnd: Codable, Hashable {
    static let word = "end"

    var tickets: Int
    var history: Int
    var events: Int
}
