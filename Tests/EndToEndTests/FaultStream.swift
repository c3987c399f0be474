import Foundation
import TestSupport

/// Exports of consecutive days from 2020-01-01 on, in which tickets come, are closed, reopened, passed on and given another category.
///
/// The last column decides nothing: a cell of it that is cut short cannot be told from a whole one.
struct FaultStream {
    struct Day {
        var name: String
        var bytes: Data
        /// Where each row ends, behind its line end; the first is the header's.
        var rowEnds: [Int]
        /// The header and the rows, as cells.
        var cells: [[String]]
    }

    private(set) var days: [Day] = []

    /// - Parameters:
    ///   - tickets: how many the first day has.
    ///   - more: how many each further day brings; a tenth of them unless it is stated.
    ///   - titleBytes: of each title, about.
    init(days count: Int, tickets: Int, more: Int? = nil, titleBytes: Int = 60, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var rows: [Export.Row] = []
        for day in 0..<count {
            let date = Self.date(day)
            for index in rows.indices where Int.random(in: 0..<10, using: &generator) == 0 {
                Self.change(&rows[index], on: date, using: &generator)
            }
            for _ in 0..<(day == 0 ? tickets : more ?? max(1, tickets / 10)) {
                rows.append(Self.row(rows.count + 1, on: date, titleBytes, using: &generator))
            }
            self.days.append(Self.export(rows, of: date))
        }
    }

    /// Of each period both what is known now and what an earlier day would have said.
    static let periods = [
        ["month", "2020-01"], ["year", "2020"], ["day", "2020-01-02"], ["range", "2020-01-02", "2020-01-05"],
        ["month", "2020-01", "--as-of", "2020-01-02 12:00"], ["month", "2020-01", "--as-of", "2020-01-03"],
    ]

    private static func date(_ day: Int) -> String {
        let start = Date(timeIntervalSince1970: 1_577_836_800)
        return start.addingTimeInterval(Double(day) * 86_400).formatted(.iso8601.year().month().day())
    }

    private static func row(_ number: Int, on date: String, _ titleBytes: Int, using generator: inout SeededGenerator) -> Export.Row {
        let minute = 10 + number % 50
        var row = Export.Row(number: "A\(number)", received: "\(date) 09:\(minute):00", due: "2020-01-20 18:00:00")
        row.title = String(repeating: "路灯不亮", count: max(1, titleBytes / 12)) + String(generator.next(), radix: 16)
        if number % 17 == 0 { row.title = "在\"路口\",\r\n\(row.title)" }
        row.status = "办理中"
        return row
    }

    private static func change(_ row: inout Export.Row, on date: String, using generator: inout SeededGenerator) {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: row.department = row.department == "城管分局" ? "水务中心" : "城管分局"
        case 1: row.category = row.category == "投诉" ? "求助" : "投诉"
        case _ where row.closed.isEmpty: (row.closed, row.status) = ("\(date) 10:20:30", "已办结")
        case 2: (row.closed, row.status) = ("", "办理中")
        case 3: row.closed = "\(date) 08:07:06"
        default: break
        }
    }

    private static func export(_ rows: [Export.Row], of date: String) -> Day {
        let header = Export.header.dropLast().split(separator: ",").map(String.init) + ["紧急程度"]
        let cells = [header] + rows.map { row in
            [row.number, row.category, row.title, "李某", "13800138000", row.department, row.received, row.due, row.closed, row.status, "一般"]
        }
        var bytes = Data()
        var ends: [Int] = []
        for row in cells {
            let line = row.map { $0.contains { "\",\r\n".contains($0) } ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
            bytes += Data((line.joined(separator: ",") + "\r\n").utf8)
            ends.append(bytes.count)
        }
        return Day(name: "12345_\(date.replacing("-", with: "")).csv", bytes: bytes, rowEnds: ends, cells: cells)
    }
}

extension FaultStream.Day {
    func write(to folder: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try bytes.write(to: URL(filePath: "\(folder)/\(name)"))
        return "\(folder)/\(name)"
    }
}
