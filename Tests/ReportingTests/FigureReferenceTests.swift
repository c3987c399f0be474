@testable import Reporting
import Testing
import TestSupport
import TicketStore
import Tickets

@Suite struct FigureReferenceTests {
    private let zone = ReportingZone.shanghai

    @Test(arguments: ["year-2020/run-366/closed_of_due", "half-2020H2/run-1/received", "quarter-2020Q4/run-1/flow", "month-2020-05/run-0",
                      "week-2020W53/run-12/overdue", "week-2026W01/closed", "day-2020-02-29/data.rejected_rows",
                      "to-date-2020-04/stock.opening",
                      "range-2020-01-01..2020-02-01@2020-01-20/run-3/satisfaction.percent",
                      "month-2020-05@2020-06-30/run-366/department=城管分局/open_overdue",
                      "month-2020-05@2020-06-30T18:05:09+08:00/run-7/durations.p90_hours",
                      "month-2020-05@2020-06-30T18:05:09.000500+08:00/closed_late",
                      "year-2020/run-366/excluded=void+merged/closable=complaint+help/category=complaint/month=2020-05/closed_of_closable",
                      "year-2020/excluded=void/closable=/department=/received",
                      "year-2020/run-9/category=complaint/category=praise/received"])
    func `a reference is written as it is read`(text: String) throws {
        #expect("\(try FigureReference(text, zone: zone))" == text)
    }

    @Test func `what may be left out or written otherwise is put into one form`() throws {
        for (written, one) in [("year-2020/totals.received", "year-2020/received"), ("year-2020/rates.flow", "year-2020/flow"),
                               ("year-2020@2020-12-31/received", "year-2020/received"),
                               ("year-2020/department=A/category=help/run-3/received",
                                "year-2020/run-3/category=help/department=A/received"),
                               ("year-2020/department=城管 分局/received", "year-2020/department=城管%20分局/received"),
                               ("year-2020@2020-12-31T16:00:00+00:00/received", "year-2020/received")] {
            #expect("\(try FigureReference(written, zone: zone))" == one)
        }
    }

    @Test func `any name survives, and no shell or URL takes a part of it for its own`() throws {
        var generator = SeededGenerator(seed: 20_201_231)
        let special = " \\&?#!$*~;'\"`<>|(){}[]^\t\n\u{0}\u{1B}\u{202E}\u{3000}\u{200B}".unicodeScalars
        let scalars = Array(special) + Array("aZ09-_.,:@+/%=é城🚲（）·e\u{301}\u{10FFFF}".unicodeScalars)
        for _ in 0..<500 {
            var name = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                name.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
            }
            let reference = FigureReference(try #require(.year(2020)), knownAt: 3, zone: zone).row(.department, name).figure(.rate(.flow))
            let text = "\(reference)"
            let read = try FigureReference(text, zone: zone)
            #expect(read == reference && read.conditions.map { Array($0.key.utf8) } == [Array(name.utf8)])
            #expect(!text.unicodeScalars.contains { special.contains($0) })
        }
    }

    @Test(arguments: ["", "/", "2020", "year-20", "year-2020/", "year-2020/nonsense", "year-2020/Received", "year-2020/received/closed",
                      "year-2020/run-/received", "year-2020/run--1/received", "year-2020/run-1/run-2/received", "month-2020-13/received",
                      "week-2021W53/received", "year-2020@/received", "year-2020@2020-02-30/received",
                      "year-2020@2020-02-01T10:00/received",
                      "year-2020/category=Complaint/received", "year-2020/month=2020-5/received", "year-2020/department=%4/received",
                      "year-2020/department=%FF/received", "year-2020/excluded=void+/other/received", "year-2020/caller=x/received",
                      "range-2020-02-01..2020-01-01/received", "year-2020/excluded=unknown/received"])
    func `what is no reference is refused with a reason`(text: String) {
        let error = #expect(throws: ReferenceError.self) { try FigureReference(text, zone: zone) }
        #expect(error.map { !$0.description.isEmpty && !$0.hint.isEmpty } == true)
    }

    @Test func `every figure has a code of its own that reads back, and words in both languages`() {
        #expect(Set(Figure.all.map(\.code)).count == Figure.all.count)
        for figure in Figure.all {
            #expect(Figure(code: figure.code) == figure)
            for language in Language.allCases { #expect(!figure.label(language).isEmpty && !figure.definition(language).isEmpty) }
        }
        #expect(Figure(code: "RECEIVED") == nil && Figure(code: "opening") == nil)
    }

    @Test func `every period that is written is read`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
            let year = random(1999...2031), day = CalendarDay(number: random(11_000...22_000))
            let periods: [Period?] = [.year(year), .half(random(1...2), of: year), .quarter(random(1...4), of: year),
                                      .month(random(1...12), of: year), .week(random(1...52), of: year),
                                      .toDate(through: random(1...12), of: year), .day(day),
                                      .range(from: day, until: day.advanced(by: random(1...90)))]
            for period in periods {
                let period = try #require(period)
                for asked in [period, period.previous, period.lastYear].compactMap({ $0 }) {
                    #expect(Period(asked.kind, written: asked.written) == asked)
                }
            }
        }
    }
}
