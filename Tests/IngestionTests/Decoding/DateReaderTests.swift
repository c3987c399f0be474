import Ingestion
import Testing
import TicketStore
import Tickets

@Suite struct DateReaderTests {
    private func read(_ text: String, order: DateOrder? = nil, epoch: ExcelEpoch = .from1900) -> String {
        switch DateReader(zone: .shanghai, order: order, epoch: epoch).read(text) {
        case .empty: return "empty"
        case .unreadable: return "unreadable"
        case .ambiguous: return "ambiguous"
        case .time(let reading):
            let micros = Int(reading.at.microseconds).flooredRemainder(1_000_000)
            let clock = ReportingZone.shanghai.wallClock(reading.at)
            return (reading.isDateOnly ? String(clock.prefix(10)) : clock) + (micros == 0 ? "" : ".\(micros.padded(to: 6))")
        }
    }

    @Test(arguments: [
        ("2026-05-06 09:43:05", "2026-05-06 09:43:05"),
        ("2026-05-06 09:43:05.5", "2026-05-06 09:43:05.500000"),
        ("2026-05-06 09:43:05.123456", "2026-05-06 09:43:05.123456"),
        ("2026-05-06 09:43:05.1234567", "2026-05-06 09:43:05.123456"),
        ("2026-05-06 09:43:05.0", "2026-05-06 09:43:05"),
        ("2026/5/6 9:43", "2026-05-06 09:43:00"),
        ("2026/05/06 09:43:05", "2026-05-06 09:43:05"),
        ("2026.05.06 09:43", "2026-05-06 09:43:00"),
        ("2026年5月6日 上午9点43分", "2026-05-06 09:43:00"),
        ("2026年5月6日上午9:43", "2026-05-06 09:43:00"),
        ("2026年5月6日 下午3点", "2026-05-06 15:00:00"),
        ("2026年5月6日 下午15:20", "2026-05-06 15:20:00"),
        ("2026年5月6日 晚上9点43分", "2026-05-06 21:43:00"),
        ("2026年5月6日 中午12:05", "2026-05-06 12:05:00"),
        ("2026年5月6日 中午1点05分", "2026-05-06 13:05:00"),
        ("2026年5月6日 凌晨2点43分", "2026-05-06 02:43:00"),
        ("2026年5月6日 上午12:10", "2026-05-06 00:10:00"),
        ("2026年05月06日 09时43分05秒", "2026-05-06 09:43:05"),
        ("2026年5月6日9时", "2026-05-06 09:00:00"),
        ("２０２６－０５－０６　０９：４３：０５", "2026-05-06 09:43:05"),
        ("2026-05-06T09:43:05", "2026-05-06 09:43:05"),
        ("2026-05-06T01:43:05Z", "2026-05-06 09:43:05"),
        ("2026-05-06T09:43:05+08:00", "2026-05-06 09:43:05"),
        ("2026-05-06T09:43:05.250+0800", "2026-05-06 09:43:05.250000"),
        ("2026-05-05 21:43:05 -04:00", "2026-05-06 09:43:05"),
        ("202605060943", "2026-05-06 09:43:00"),
        ("20260506094305", "2026-05-06 09:43:05"),
        ("20260506 09:43:05", "2026-05-06 09:43:05"),
        ("20260506T094305", "2026-05-06 09:43:05"),
        ("2026-05-06 24:00", "2026-05-07 00:00:00"),
        ("2026-12-31 24:00:00", "2027-01-01 00:00:00"),
        ("\u{FEFF}\u{A0} 2026-05-06 09:43:05\u{3000}\t", "2026-05-06 09:43:05"),
    ])
    func `a time is read in every shape that exports use`(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("2026-05-06", "2026-05-06"), ("2026/5/6", "2026-05-06"), ("2026.05.06", "2026-05-06"), ("2026年5月6日", "2026-05-06"),
        ("2026年5月6号", "2026-05-06"), ("20260506", "2026-05-06"), ("2024-02-29", "2024-02-29"), ("1990-01-01", "1990-01-01"),
        ("2100-12-31", "2100-12-31"),
    ])
    func `a date without a time is the start of its day`(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("43956", ExcelEpoch.from1900, "2020-05-05"), ("43956.405", .from1900, "2020-05-05 09:43:12"),
        ("43956.0", .from1900, "2020-05-05"), ("43956.99999999", .from1900, "2020-05-06 00:00:00"),
        ("43956.4049189814800001", .from1900, "2020-05-05 09:43:05"),
        ("42494", .from1904, "2020-05-05"), ("32874", .from1900, "1990-01-01"), ("20000", .from1900, "unreadable"),
        ("19999", .from1900, "unreadable"), ("80001", .from1900, "unreadable"), ("73415", .from1900, "2100-12-31"),
    ])
    func `an Excel serial is a day or a moment, to the second`(text: String, epoch: ExcelEpoch, expected: String) {
        #expect(read(text, epoch: epoch) == expected)
    }

    @Test(arguments: [
        ("05/06/2026 09:43:05 AM", DateOrder.monthFirst, "2026-05-06 09:43:05"),
        ("05/06/2026 12:00:00 AM", .monthFirst, "2026-05-06 00:00:00"),
        ("05/06/2026 12:00:00 PM", .monthFirst, "2026-05-06 12:00:00"),
        ("05/06/2026 01:22:00 pm", .monthFirst, "2026-05-06 13:22:00"),
        ("05/06/2026 09:43:05", .dayFirst, "2026-06-05 09:43:05"),
        ("21/01/2022 13:47:00", .dayFirst, "2022-01-21 13:47:00"),
        ("5.6.2026", .dayFirst, "2026-06-05"),
        ("5/6/26 9:43", .monthFirst, "2026-05-06 09:43:00"),
        ("26/5/6", .yearFirst, "2026-05-06"),
        ("2026-05-06", .dayFirst, "2026-05-06"),
        ("13/06/2026", .monthFirst, "unreadable"),
        ("05/06/2026", .yearFirst, "ambiguous"),
        ("05/06/2026 13:43:05 AM", .monthFirst, "unreadable"),
    ])
    func `day and month are told apart by a stated order only`(text: String, order: DateOrder, expected: String) {
        #expect(read(text, order: order) == expected)
    }

    @Test(arguments: ["05/06/2026", "05/06/2026 09:43:05 AM", "13/06/2026", "06/13/2026", "5-6-2026", "5/6/26"])
    func `without a stated order a numeric date is ambiguous, even where one part cannot be a month`(text: String) {
        #expect(read(text) == "ambiguous")
    }

    @Test(arguments: [
        "43:05.0", "9:43", "09:43:05", "2026", "2026-05", "5月6日", "2026年5月", "昨天", "5个工作日", "2026-04-31", "2026-02-29", "2026-13-01",
        "2026-00-10", "1989-12-31", "2101-01-01", "0001-01-01 00:00:00", "2026-05-06 25:00:00", "2026-05-06 24:01", "2026-05-06 09:60:00",
        "2026-05-06 09:43:60", "2026-05/06", "2026-05-06 09", "2026-05-06x", "2026-05-06 09:43:05 X", "2026-05-06 09:43 +15:00",
        "2026年5月6日 晚上12点", "2026年5月6日 上午13:00", "99/99/2026", "123", "1234567", "2026050", "20260506094", "20261306", "#######",
        "2026-05-06 09:43:05 2026-05-06 09:43:05", "43956.", "43,956", "2026-05-06 09:43.5",
        "2026-05-06 09:43:05 二〇二六年五月六日星期三上午九点四十三分零五秒，一个没有人会写的时间，长得没有任何一种日期的写法能够容纳它",
    ])
    func `a fragment, a fault or another thing is refused, never completed`(text: String) {
        #expect(read(text) == "unreadable")
    }

    @Test(arguments: ["", " ", "\u{3000}", "-", "--", "—", "/", "无", "NULL", "null", "N/A", "0000-00-00 00:00:00", " - "])
    func `a sign for nothing is an empty cell`(text: String) {
        #expect(read(text) == "empty")
    }

    @Test(arguments: [
        ("2026-05-06 00:00:00", true), ("2026-05-06", true), ("20260506000000", true), ("2026-05-05T16:00:00Z", true),
        ("2026-05-06T00:00:00Z", false), ("2026-05-06 24:00:00", false), ("2026-05-06 00:00:00.5", false), ("2026-05-06 12:00:00", false),
    ])
    func `midnight is what the clock of the reading zone shows; 24:00 is the end of a day`(text: String, isMidnight: Bool) throws {
        guard case .time(let reading) = DateReader(zone: .shanghai).read(text) else { Issue.record("\(text) is unreadable"); return }
        #expect(reading.isMidnight == isMidnight)
    }

    @Test func `every shape of one moment reads as the same moment`() {
        var seed: UInt64 = 20_260_506
        for _ in 0..<2_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let day = CalendarDay(number: 7_305 + Int(seed >> 33) % 40_542)
            let second = Int(seed >> 13) % 86_400
            let (year, month, dayOfMonth) = day.date
            let (hour, minute, seconds) = (second / 3600, second / 60 % 60, second % 60)
            let clock = ReportingZone.shanghai.wallClock(ReportingZone.shanghai.instant(day, secondOfDay: Int64(second)))
            let two = { (number: Int) in number.padded(to: 2) }
            let half = hour < 12 ? "上午" : "下午"
            let twelve = hour % 12 == 0 ? 12 : hour % 12
            #expect(read(clock) == clock)
            #expect(read("\(year)/\(month)/\(dayOfMonth) \(hour):\(minute):\(seconds)") == clock)
            #expect(read("\(year)\(two(month))\(two(dayOfMonth))\(two(hour))\(two(minute))\(two(seconds))") == clock)
            #expect(read("\(year)年\(month)月\(dayOfMonth)日 \(half)\(twelve)点\(minute)分\(seconds)秒") == clock)
            let american = "\(two(month))/\(two(dayOfMonth))/\(year) \(two(twelve)):\(two(minute)):\(two(seconds)) \(hour < 12 ? "AM" : "PM")"
            #expect(read(american, order: .monthFirst) == clock)
        }
    }
}
