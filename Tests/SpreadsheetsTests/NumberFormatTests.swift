@testable import Spreadsheets
import Testing

@Suite struct NumberFormatTests {
    @Test func `Formats tell dates from numbers, quotes and brackets aside`() throws {
        let shown = try texts("workbooks/date-formats.xlsx")
        // General, G/通用格式, 0.00E+00, 0"年", [Red]0, #,##0_), @, \d0, and 0 and 49 of the standard's list.
        let numbers: Set = [0, 1, 2, 3, 4, 11, 12, 14, 16, 25]
        for column in shown[0].indices {
            #expect(shown[0][column] == (numbers.contains(column) ? "46148.405" : "2026-05-06 09:43:12"), "column \(column)")
        }
    }

    @Test func `A whole day has a time where its format shows one`() throws {
        let shown = try texts("workbooks/date-formats.xlsx")[1]
        // yyyy-mm-dd, yyyy"年"m"月"d"日", [DBNum1]m"月"d"日", yyyy年m月; 14, 17, 31, 57, 58.
        let days: Set = [5, 6, 13, 15, 17, 18, 21, 26, 27]
        let dates = shown.enumerated().filter { $0.element.hasPrefix("2026") }
        #expect(dates.count == 18)
        for (column, text) in dates { #expect(text == (days.contains(column) ? "2026-05-06" : "2026-05-06 00:00:00"), "column \(column)") }
    }

    @Test func `Serials below one are times, and spans count their hours`() throws {
        let shown = try texts("workbooks/date-formats.xlsx")
        #expect(shown[2][7] == "09:43:12")
        #expect(shown[3][10] == "36:00:00")
        #expect(shown[3][23] == "36:00:00")
    }

    @Test func `Serials at the edges are days that were, or stay numbers`() throws {
        #expect(try texts("workbooks/odd-serials.xlsx").flatMap(\.self) == [
            "1900-01-01 00:00:00", "1900-02-28 00:00:00", "1900-02-28 00:00:00", "1900-03-01 00:00:00", "9999-12-31 21:36:00",
            "2958466", "-1", "2020-02-29 00:00:00", "2000-01-01 00:00:00",
        ])
    }

    @Test func `Every day from 1954 to 2119 is the calendar's`() {
        var (year, month, day) = (1954, 10, 3)
        for serial in 20_000...80_000 {
            var text: [UInt8] = []
            #expect(SerialDate.append(Double(serial), as: .date, from1904: false, to: &text))
            let expected = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            if String(decoding: text, as: UTF8.self) != expected { Issue.record("\(serial) is \(expected)") }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            day += 1
            if day > length { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, day) == (2119, 1, 12))
    }

    @Test(arguments: [("A1", 0, 1), ("XFD1048576", 16_383, 1_048_576), ("$AB$12", 27, 12)])
    func `References name a column and a row`(text: String, column: Int, row: Int) {
        let reference = Array(text.utf8).withUnsafeBytes { CellReference($0) }
        #expect(reference?.column == column)
        #expect(reference?.row == row)
    }

    @Test(arguments: ["", "1", "A0", "1A", "A1B", "ABCDEFGHI1", "A1234567890123456", "é1"])
    func `What is no reference is none`(text: String) {
        #expect(Array(text.utf8).withUnsafeBytes { CellReference($0) } == nil)
    }
}
