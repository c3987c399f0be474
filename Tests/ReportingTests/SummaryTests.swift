@testable import Reporting
import Testing
import Tickets

@Suite struct SummaryTests {
    @Test func `the annual report's figures come out`() throws {
        let summary = try annualSummary()
        #expect(summary.total.received == 3130)
        #expect(summary.total.closed == 3056)
        #expect(summary.headline.map(\.percent) == ["97.64", "100.00"])
        #expect(summary.breakdown(.category).rows.map(\.tally.received) == [99, 2673, 88, 11, 196, 63, 0])
        #expect(summary.breakdown(.category).rows.map(\.key).last == "unclassified")
    }

    @Test func `a month without tickets is present`() throws {
        let summary = try summary(of: .quarter(2, of: 2020)) { _ in PeriodFigures([ExampleTicket(month: "2020-05")]) }
        let rows = summary.breakdown(.month).rows
        #expect(rows.map(\.key).sorted() == rows.map(\.key))
        #expect(rows.filter { $0.tally.received == 0 }.map(\.key).contains("2020-04"))
    }

    @Test func `rows stand by received, then by code points, the unfilled last`() throws {
        let departments = ["乙", "甲", "", "", "", "ab", "a", "丙", "丙"]
        let summary = try summary(of: .month(5, of: 2020)) { window in
            PeriodFigures(departments.map { ExampleTicket(month: window.months[0], department: $0) })
        }
        #expect(summary.breakdown(.department).rows.map(\.key) == ["丙", "a", "ab", "乙", "甲", ""])
    }

    @Test func `a rate never prints 100 percent that is not exactly that`() throws {
        let summary = try summary(of: .month(5, of: 2020)) { figures(received: 100_000, closed: 99_999, month: $0.months[0]) }
        #expect(summary.headline.first?.percent == "99.99")
        #expect(summary.sentence(.chinese).contains("99.99%（99999/100000）"))
    }

    @Test func `the rate over dispatched tickets appears only where exports tell of it`() throws {
        let plain = try annualSummary()
        #expect(!plain.rates.map(\.definition).contains(.closedOfDispatched))
        #expect(plain.rates.count == RateDefinition.allCases.count - 1)
        let telling = try summary(of: .year(2020)) { _ in
            var figures = figures(received: 2, closed: 1, month: "2020-05")
            figures.total.dispatched = 1
            for dimension in Dimension.allCases { figures.rows[dimension]?[0].tally.dispatched = 1 }
            return figures
        }
        #expect(telling.rates.map(\.definition) == RateDefinition.allCases)
    }

    @Test func `constant daily data shows no change in rates and daily means`() throws {
        let summary = try summary(of: .month(2, of: 2021)) { window in
            figures(received: window.days.count * 10, closed: window.days.count * 9, month: window.months[0])
        }
        let previous = try #require(summary.previous)
        #expect(previous.received.percent == "-9.68")
        #expect(previous.receivedPerDay.percent == "0.00")
        #expect(previous.rates.allSatisfy { $0.isEqual || $0.points == nil })
        #expect(summary.januaryFebruary?.received.percent == "-1.67")
    }

    @Test func `an unloaded period has no figures, and is no base`() throws {
        let missing = try summary(of: .year(2020)) { _ in nil }
        #expect(missing.isMissing)
        let lastYear = try #require(try annualSummary().lastYear)
        #expect(lastYear.received == .none(.notLoaded))
        #expect(lastYear.rates.allSatisfy { $0.points == nil })
    }

    @Test func `a cut window knows its own loaded days apart from the period's`() throws {
        let windows = try SummaryPlan.windows(for: #require(.month(5, of: 2020)), asOf: instant("2020-05-21"), latestExport: nil, zone: .shanghai)
        var data = LoadedData()
        data.daysLoaded = 25
        let whole = AnsweredWindow(window: windows.period, figures: PeriodFigures(), data: data, isMissing: false)
        #expect(whole.daysLoaded == 20 && !whole.isIncomplete)
        let partial = AnsweredWindow(window: windows.period, figures: PeriodFigures(), data: data, isMissing: false, daysLoaded: 14)
        #expect(partial.isIncomplete)
    }

    @Test func `a year has no period before`() throws {
        #expect(try annualSummary().previous == nil)
    }
}

@Suite struct IdentityTests {
    @Test func `every count of a tally has its name`() {
        #expect(Identity.countNames.count == Tally.counts.count)
    }

    @Test func `a stock that does not balance is refused`() throws {
        try expectBroken(.stock, 10, 11) { $0.stock.opening = 0; $0.stock.closing += 1 }
    }

    @Test func `standings that do not add up to the received are refused`() throws {
        try expectBroken(.standings, 10, 11) { $0.stock.received += 1; $0.stock.closing += 1 }
    }

    @Test func `excluded tickets that only the stock knows are refused`() throws {
        try expectBroken(.excluded, 0, 1) { $0.stock.excluded += 1; $0.stock.closing -= 1 }
    }

    @Test func `due tickets without a standing of theirs are refused`() throws {
        try expectBroken(.due, 9, 8) { $0.total.due += 1 }
    }

    @Test func `unclassified tickets that no row shows are refused`() throws {
        try expectBroken(.unclassified, 0, 1) { $0.quality.unclassified = 1 }
    }

    @Test(arguments: Dimension.allCases)
    func `rows that do not add up to the total are refused`(dimension: Dimension) throws {
        try expectBroken(.rows(dimension, count: "open_not_due"), 3, 2) { $0.rows[dimension]?[0].tally.openNotDue += 1 }
        try expectBroken(.rows(dimension, count: "closed_in_window"), 9, 8) { $0.rows[dimension]?[0].tally.closedInWindow += 1 }
    }

    @Test func `a category that nobody knows is outside the total and refused`() throws {
        try expectBroken(.rows(.category, count: "closed_on_time"), 0, 8) { $0.rows[.category]?[0].key = "noise" }
    }

    @Test func `the windows of comparison are checked too`() throws {
        let error = #expect(throws: ReportingError.self) {
            try summary(of: .month(5, of: 2020)) { window in
                var figures = figures(received: 10, closed: 8, month: window.months[0])
                if window.period.start.year == 2019 { figures.stock.closing = 7 }
                return figures
            }
        }
        let may2019 = try #require(Period.month(5, of: 2019))
        #expect(error == .identityBroken(.stock, period: may2019, left: 10, right: 15))
        #expect(error?.description == "The figures of 2019年5月 contradict each other: "
            + "opening + received + reopened = closed + excluded + closing, but 10 is not 15.")
    }

    private func expectBroken(_ identity: Identity, _ left: Int, _ right: Int, by breaking: (inout PeriodFigures) -> Void) throws {
        let year = try #require(Period.year(2020))
        #expect(throws: ReportingError.identityBroken(identity, period: year, left: left, right: right)) {
            try summary(of: year) { window in
                guard window.period == year else { return nil }
                var figures = figures(received: 10, closed: 8, month: "2020-05")
                breaking(&figures)
                return figures
            }
        }
    }
}
