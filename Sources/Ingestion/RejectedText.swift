import Spreadsheets
import Tickets

/// A rejected row as it may be shown: the row is kept as it came, and what a person is called or where they live is masked on sight.
package enum RejectedText {
    static let personalWords = ["姓名", "电话", "手机", "地址", "住址", "身份证", "证件号"]

    /// Positions of the cells of a header that hold names, numbers and addresses, from 0.
    package static func personalPositions(in header: [String], profile: ExportProfile) -> [Int] {
        let names = ColumnNames(profile)
        return header.indices.filter { index in
            switch names.match(header[index])?.column {
            case .caller, .phone, .address: true
            case nil: personalWords.contains { header[index].contains($0) }
            default: false
            }
        }
    }

    /// - Parameters:
    ///   - raw: one record as it stands in the file.
    ///   - columnCount: how many cells the header has. In a row with another number the cells cannot be told apart: from the first
    ///     personal one on none is shown.
    package static func shown(_ raw: String, columnCount: Int, personalPositions: [Int]) -> String {
        let text = PersonalNumbers.masked(raw)
        guard let first = personalPositions.first, let (cells, delimiter) = cells(of: text, columnCount: columnCount) else { return text }
        let isRagged = cells.count != columnCount
        let masked = cells.enumerated().map { index, cell in
            cell.isEmpty || !(isRagged ? index >= first : personalPositions.contains(index)) ? cell : "***"
        }
        var writer = DelimitedWriter(delimiter: delimiter)
        writer.append(masked)
        var line = String(decoding: writer.bytes, as: UTF8.self)
        while line.last?.isNewline == true { line.removeLast() }
        return line
    }

    /// The cells under the delimiter that comes nearest to the header's number of columns.
    static func cells(of text: String, columnCount: Int) -> (cells: [String], delimiter: Delimiter)? {
        let readings = [Delimiter.comma, .tab, .semicolon].compactMap { delimiter -> (cells: [String], delimiter: Delimiter)? in
            let reader = try? DelimitedReader(FileBytes(Array(text.utf8)), encoding: .utf8, delimiter: delimiter)
            return (try? reader?.rows(limit: 1).first).map { ($0.cells, delimiter) }
        }
        return readings.min { abs($0.cells.count - columnCount) < abs($1.cells.count - columnCount) }
    }
}
