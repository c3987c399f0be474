import Foundation
import Glibc
import Tickets
@testable import ExampleYear

/// The example year as files, read back by means of its own: nothing here shares code with what wrote them.
struct WrittenYear {
    typealias Row = [String: String]

    struct File {
        let name: String
        let bytes: Data
        let text: String
        let title: String?
        let rows: [Row]
        let total: [String]?
    }

    let files: [File]

    /// 2020, written once for all tests.
    static let of2020 = Result { try WrittenYear(ExampleYear(year: 2020, calendar: officialCalendar())) }

    init(_ year: ExampleYear) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "example-year-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try year.write(to: folder.path)
        files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            try File(name: name, bytes: Data(contentsOf: folder.appending(path: name)))
        }
    }

    /// Every row of every file by base number, in the order of the files.
    var histories: [String: [Row]] {
        var histories: [String: [Row]] = [:]
        for row in files.flatMap(\.rows) { histories[String((row["工单编号"] ?? "").prefix(19)), default: []].append(row) }
        return histories
    }

    var lastRows: [Row] { histories.values.compactMap(\.last) }
}

extension WrittenYear.File {
    struct Unreadable: Error { let name: String }

    init(name: String, bytes: Data) throws {
        guard let text = String(validating: Array(bytes), as: UTF8.self) ?? decodedGB18030(Array(bytes)) else {
            throw Unreadable(name: name)
        }
        var lines = splitCSV(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
        var title: String?
        if lines.first?.first != "工单编号" { title = lines.removeFirst().first }
        let header = lines.removeFirst()
        guard header.first == "工单编号", lines.allSatisfy({ $0.count == header.count }) else { throw Unreadable(name: name) }
        self.init(name: name, bytes: bytes, text: text, title: title,
                  rows: lines.filter { $0[0] != "合计" }.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) },
                  total: lines.first { $0[0] == "合计" })
    }
}

/// The calendar that the migration holds.
func officialCalendar() throws -> WorkCalendar {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sql = try String(contentsOf: root.appending(path: "sql/migrations/0002_work_calendar.sql"), encoding: .utf8)
    return WorkCalendar(notices: CalendarNotice.notices(inMigration: sql))
}

/// `2020/5/6 9:43:05` and `2020-05-06 09:43:05` as the latter, so that dates compare as text.
func sortable(_ date: String) -> String {
    let parts = date.split { "-/: ".contains($0) }.compactMap { Int($0) }
    guard parts.count == 6 else { return date.isEmpty ? "" : "unreadable: \(date)" }
    return String(format: "%04d-%02d-%02d %02d:%02d:%02d", parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
}

private func splitCSV(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var (line, cell, isQuoted) = ([String](), "", false)
    for character in text {
        switch (character, isQuoted) {
        case ("\"", _):
            // A doubled quote closes and opens again: it is put back below.
            if !isQuoted, cell.hasSuffix("\u{0}") { cell.removeLast(); cell.append("\"") }
            isQuoted.toggle()
            if !isQuoted { cell.append("\u{0}") }
        case (",", false):
            line.append(cell.replacing("\u{0}", with: ""))
            cell = ""
        case ("\r\n", false):
            line.append(cell.replacing("\u{0}", with: ""))
            lines.append(line)
            (line, cell) = ([], "")
        default: cell.append(character)
        }
    }
    return lines
}

private func decodedGB18030(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030") else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 1)
    let left = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var (from, fromLeft, to, toLeft) = (input.baseAddress, input.count, output.baseAddress, output.count - 1)
            iconv(converter, &from, &fromLeft, &to, &toLeft)
            return fromLeft
        }
    }
    return left == 0 ? String(validating: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
}
