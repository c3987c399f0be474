internal import Foundation

/// A CSV file of reference figures in `alert-golden`, without quoted fields; an empty cell is NaN as a number.
package struct GoldenTable: Sendable {
    package struct Row: Sendable {
        private let columns: [String: Int]
        private let cells: [Substring]

        fileprivate init(columns: [String: Int], cells: [Substring]) {
            self.columns = columns
            self.cells = cells
        }

        package subscript(_ column: String) -> String {
            columns[column].map { $0 < cells.count ? String(cells[$0]) : "" } ?? ""
        }

        package func number(_ column: String) -> Double { Double(self[column]) ?? .nan }
        package func count(_ column: String) -> Int { Int(self[column]) ?? -1 }
        package func isSet(_ column: String) -> Bool { self[column] == "1" }
    }

    package let rows: [Row]

    package init(_ name: String) throws {
        let text = try String(contentsOfFile: SharedData.path("alert-golden/\(name).csv"), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline)
        let header = lines.first?.split(separator: ",").map(String.init) ?? []
        let columns = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
        rows = lines.dropFirst().map { Row(columns: columns, cells: $0.split(separator: ",", omittingEmptySubsequences: false)) }
    }

    package static let isPresent = FileManager.default.fileExists(atPath: SharedData.path("alert-golden/e2e_path.csv"))

    /// For `.enabled(if:)`: what is skipped says so.
    package static let absence = "SKIPPED: the reference figures are neither in ../shared/data/alert-golden nor in HOTLINE_SHARED_DATA"
}
