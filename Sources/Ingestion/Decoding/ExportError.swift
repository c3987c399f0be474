package import Tickets

/// Why a file that can be read as rows is no export: nothing of it is loaded.
package enum ExportError: Error, Hashable, Sendable {
    /// None of the first records is a header.
    case noHeader(recordsSearched: Int, namesLookedFor: [String])
    /// The header on `line` has no column for something that every ticket needs.
    case missingColumn(Column, acceptedNames: [String], found: [String], line: Int)
}

extension ExportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noHeader(let count, let names):
            "No header in the first \(count) \(count == 1 ? "row" : "rows"): no row holds two known column names, such as "
                + names.joined(separator: ", ") + "."
        case .missingColumn(let column, let accepted, let found, let line):
            "Line \(line): the header has no column for \(column.rawValue) (" + accepted.joined(separator: ", ")
                + "). It has: " + found.joined(separator: ", ") + "."
        }
    }

    /// What to do about it.
    package var hint: String {
        switch self {
        case .noHeader:
            "Check that this is a ticket export, or name its columns in a profile (--profile FILE, columns: …)."
        case .missingColumn(let column, _, _, _):
            "Export that column too, or name it in a profile: columns: { \(column.rawValue): [its name] }."
        }
    }
}
