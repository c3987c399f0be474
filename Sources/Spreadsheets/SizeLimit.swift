/// How much of a file is believed; more is an attack or a mistake, and is refused before it takes memory.
package enum SizeLimit: Hashable, Sendable, CaseIterable {
    case unpackedBytes, sheetBytes, sheetText, sharedStringBytes, sharedStrings, partBytes
    case rows, columns, cells, rowText, mergedRanges, mergedCells, spannedCells
    case archiveMembers, nestedContainers, markupDepth, tagBytes, attributes

    package var value: Int {
        switch self {
        // Held in memory: a million rows of a kilobyte.
        case .unpackedBytes: 1 << 30
        // Streamed, never held: a million rows of two kilobytes of markup.
        case .sheetBytes: 2 << 30
        // Shared strings counted as often as a cell refers to them: a million rows of a kilobyte.
        case .sheetText: 1 << 30
        // Held in memory while the sheets are read: half the memory that an import may take.
        case .sharedStringBytes: 256 << 20
        // A million rows of sixteen different texts; each costs four bytes besides its text.
        case .sharedStrings: 16 << 20
        // Styles and lists of sheets: the largest seen are a few megabytes.
        case .partBytes: 64 << 20
        // Excel's own limits.
        case .rows: 1_048_576
        case .columns: 16_384
        // A million rows of 128 columns, gaps between cells included.
        case .cells: 128 << 20
        // 400 cells of Excel's longest text.
        case .rowText: 16 << 20
        // One for every row of the longest sheet.
        case .mergedRanges: 1 << 20
        // Sixteen columns of the longest sheet, each merged from top to bottom.
        case .mergedCells: 16 << 20
        // Cells of a web page that exist by rowspan and colspan only; they cost memory and the file nothing.
        case .spannedCells: 1 << 20
        // Each costs libzip some 400 bytes. The largest workbooks have a few thousand.
        case .archiveMembers: 65_535
        // Tables within tables and marked-up text need twenty.
        case .markupDepth: 512
        // What the parser holds back until it is complete: a tag, a comment, and of a web page a cell's text without any markup.
        case .tagBytes: 256 << 10
        // Elements of workbooks and pages have twenty; libxml2 compares each with all others.
        case .attributes: 1_000
        // A compressed file in an archive, and one more.
        case .nestedContainers: 3
        }
    }

    var label: String {
        switch self {
        case .unpackedBytes: "bytes unpacked"
        case .sheetBytes: "bytes in a sheet"
        case .sheetText: "bytes of text in a sheet"
        case .sharedStringBytes: "bytes of shared strings"
        case .sharedStrings: "shared strings"
        case .partBytes: "bytes in a part of the workbook"
        case .rows: "rows"
        case .columns: "columns"
        case .cells: "cells"
        case .rowText: "bytes of text in a row"
        case .mergedRanges: "merged ranges"
        case .mergedCells: "cells in merged ranges"
        case .spannedCells: "cells made by rowspan and colspan"
        case .archiveMembers: "files in the archive"
        case .markupDepth: "levels of markup"
        case .tagBytes: "bytes in a tag or between two tags"
        case .attributes: "attributes in a tag"
        case .nestedContainers: "archives within archives"
        }
    }

    /// Text shrinks to a tenth, the markup of empty rows to a sixtieth; bombs reach a thousandth.
    private static let unpackingRatio = 200
    /// So much may come of any file: less than a laptop notices.
    private static let alwaysUnpacked = 64 << 20

    /// How many bytes may come out of `packed` bytes: the limit itself, or less where that would be an unlikely rate.
    func unpacked(from packed: Int) -> Int {
        let (likely, overflows) = packed.multipliedReportingOverflow(by: Self.unpackingRatio)
        return overflows ? value : min(value, max(Self.alwaysUnpacked, likely))
    }
}
