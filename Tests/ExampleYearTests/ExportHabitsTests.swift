import Foundation
import Testing
@testable import ExampleYear

@Suite struct ExportHabitsTests {
    private let year: WrittenYear

    init() throws { year = try WrittenYear.of2020.get() }

    @Test func `every day has its file, and quiet days have only a header`() {
        #expect(year.files.count == 366)
        #expect(year.files.first?.name == "12345_20200101.csv")
        #expect(year.files.last?.name == "12345_20201231.csv")
        #expect(year.files.first?.rows.isEmpty == false)
        let quiet = year.files.filter(\.rows.isEmpty).map(\.name)
        #expect(quiet == ["12345_20200124.csv", "12345_20200125.csv", "12345_20200126.csv"])
    }

    @Test func `writing twice gives the same bytes`() throws {
        let again = try WrittenYear(ExampleYear(year: 2020, calendar: officialCalendar()))
        #expect(again.files.map(\.name) == year.files.map(\.name))
        #expect(again.files.map(\.bytes) == year.files.map(\.bytes))
    }

    @Test func `three encodings occur`() {
        let marked = year.files.count { $0.bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
        let plain = year.files.count { String(validating: Array($0.bytes), as: UTF8.self) != nil } - marked
        #expect(marked > 200)
        #expect(plain == 55)
        #expect(year.files.count - marked - plain == 48)
    }

    @Test func `month-end files have a title and a sum, the others neither`() {
        #expect(year.files.count { $0.title != nil } == 12)
        for file in year.files {
            #expect((file.title == nil) == (file.total == nil))
            if let total = file.total { #expect(total[1] == "\(file.rows.count)") }
        }
        #expect(year.files[30].title == "清溪镇12345政府服务热线工单导出（2020年1月31日）")
    }

    @Test func `dates are written one way in odd months and another in even ones`() {
        for file in year.files {
            let isOdd = Int(file.name.dropFirst(10).prefix(2)).map { $0 % 2 == 1 } ?? false
            for row in file.rows { #expect(row["受理时间"]?.contains(isOdd ? "-" : "/") == true, "\(file.name)") }
        }
    }

    @Test func `every phone number is from the range of the example`() {
        for text in year.files.map(\.text) {
            let numbers = text.matches(of: /(^|[^0-9])(1[3-9]\d{9})(?=[^0-9])/).map { String($0.2) }
            #expect(numbers.allSatisfy { $0.hasPrefix("1390000") })
        }
    }

    @Test func `free text has commas, quotations and line breaks`() {
        let contents = year.files.flatMap(\.rows).compactMap { $0["诉求内容"] }
        for character: Character in [",", "\"", "\n"] { #expect(contents.contains { $0.contains(character) }) }
        #expect(!contents.contains { $0.contains("{") })
    }

    @Test func `weekends and the Spring Festival are quiet`() {
        let received = year.files.map { file in
            file.rows.count { sortable($0["受理时间"] ?? "").filter(\.isNumber).hasPrefix(file.name.dropFirst(6).prefix(8)) }
        }
        // 2020-01-06 was a Monday.
        let weeks = stride(from: 5, to: 361, by: 7).map { Array(received[$0..<($0 + 7)]) }
        let weekdays = weeks.flatMap { $0.prefix(5) }.reduce(0, +)
        let weekends = weeks.flatMap { $0.suffix(2) }.reduce(0, +)
        #expect(weekends * 5 < weekdays * 2 * 7 / 10)
        #expect(received[31..<60].reduce(0, +) < 150, "February")
    }

    @Test func `a folder that cannot be made is said so`() throws {
        let example = try ExampleYear(year: 2020, calendar: officialCalendar())
        #expect(throws: ExampleYearError.self) { try example.write(to: "/dev/null/exports") }
    }
}
