import Reporting

/// Columns aligned for a terminal, in which a Chinese character takes two places.
package enum TextTable {
    /// - Parameter rightFrom: columns from this one on are aligned to the right.
    package static func aligned(_ rows: [[String]], rightFrom: Int) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0 }
        return rows.map { row in
            var line = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.displayWidth)
                return column >= rightFrom ? padding + cell : cell + padding
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}
