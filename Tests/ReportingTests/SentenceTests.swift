@testable import Reporting
import Testing
import Tickets

@Suite struct SentenceTests {
    @Test func `the sentence of 2020 carries the figures of the annual report`() throws {
        #expect(try annualSummary().sentence(.chinese) == "2020年，全年共受理信件3130宗，其中咨询类99宗、投诉类2673宗、建议类88宗、表扬类11宗、举报类196宗、"
            + "求助类63宗；截至2020年12月31日24时，办结3056宗，办结率（办结/受理）为97.64%（3056/3130），办结率（办结/应办结）为100%（3056/3056）。"
            + "上年同期无数据。")
    }

    @Test func `the English sentence of 2020 carries them too`() throws {
        #expect(try annualSummary().sentence(.english) == "In 2020 the hotline received 3,130 tickets: 99 consultations, 2,673 complaints, "
            + "88 suggestions, 11 messages of praise, 196 reports of wrongdoing and 63 requests for help. By the end of 31 December 2020, "
            + "3,056 of them had been closed: closure rate (closed/received) 97.64% (3,056/3,130), closure rate (closed/due) 100% "
            + "(3,056/3,056). No data for the same period of last year.")
    }

    @Test func `unit, office and leading rates are settings`() throws {
        var settings = SummarySettings()
        settings.unit = .jian
        settings.office = "清溪镇"
        settings.headline = [.onTimeOfClosed]
        let sentence = try annualSummary(settings).sentence(.chinese)
        #expect(sentence.hasPrefix("2020年，清溪镇12345热线全年共受理信件3130件，"))
        #expect(sentence.contains("办结3056件，按时办结率（按时/已办结）为97.58%（2982/3056）。"))
        #expect(!sentence.contains("办结率（办结/受理）"))
    }

    @Test func `an unfinished month says so and is compared with as many days`() throws {
        let summary = try summary(of: .month(5, of: 2020), asOf: "2020-05-21") { window in
            let received = window.period.start.month == 4 ? 80 : window.period.start.year == 2019 ? 100 : 103
            return figures(received: received, closed: received == 103 ? 90 : received * 9 / 10, month: window.months[0])
        }
        #expect(summary.sentence(.chinese) == "2020年5月（未结束），截至2020年5月20日24时，当月已受理信件103宗，其中咨询类0宗、投诉类103宗、建议类0宗、"
            + "表扬类0宗、举报类0宗、求助类0宗；已办结90宗，办结率（办结/受理）为87.38%（90/103），办结率（办结/应办结）为100%（90/90）。"
            + "按同样天数比较，受理量同比增长3.00%，办结率（办结/受理）同比下降2.62个百分点，办结率（办结/应办结）同比持平；"
            + "受理量环比增长28.75%，办结率（办结/受理）环比下降2.62个百分点，办结率（办结/应办结）环比持平。")
        #expect(summary.sentence(.english).hasPrefix("In May 2020 (not finished), up to the end of 20 May 2020, the hotline received 103 tickets: "))
        #expect(summary.sentence(.english).hasSuffix("Against as many days of the previous period: received up 28.75%, "
            + "closure rate (closed/received) down 2.62 points, closure rate (closed/due) unchanged."))
    }

    @Test func `months of other lengths bring their daily mean`() throws {
        let summary = try summary(of: .month(5, of: 2020)) { window in
            figures(received: window.days.count * 10, closed: window.days.count * 10, month: window.months[0])
        }
        #expect(summary.sentence(.chinese).contains("受理量同比持平，"))
        #expect(summary.sentence(.chinese).contains("受理量环比增长3.33%（日均持平），"))
    }

    @Test func `beside a February stands January with it, where both years are whole`() throws {
        func february(loaded: Int) throws -> Summary {
            try summary(of: .month(2, of: 2021), loadedDays: { min($0.days.count, loaded) }) { window in
                figures(received: window.days.count * (window.period.start.year == 2021 ? 11 : 10), closed: 1, month: window.months[0])
            }
        }
        #expect(try february(loaded: 60).sentence(.chinese).hasSuffix("；1—2月合计受理649宗，同比增长8.17%；"
            + "按春节对齐（2020年1月14日—2月10日），受理量同比增长10.00%。"))
        #expect(try february(loaded: 60).sentence(.english)
            .hasSuffix("January and February together: 649 tickets, up 8.17% on last year. "
                + "Aligned by Spring Festival, against 14 January – 10 February 2020: received up 10.00%."))
        #expect(try !february(loaded: 31).sentence(.chinese).contains("1—2月"))
        #expect(TextRenderer().render(try february(loaded: 60)).contains("1—2月合计受理  649，上年600，同比+8.17%\n"))
        #expect(TextRenderer().render(try february(loaded: 31)).contains("1—2月合计受理  649，上年600，同比+8.17%（数据不全）\n"))
    }

    @Test func `the second paragraph names the three units with most tickets`() throws {
        let leading = try #require(try annualSummary().leadingSentence(.chinese))
        #expect(leading == "受理较多的：承办单位（主办）生态环境分局（386宗，占12.33%）、应急管理分局（324宗，占10.35%）、住建局（322宗，占10.29%）；"
            + "村（社区）鹿鸣社区（1015宗，占32.43%）、三中村（807宗，占25.78%）、清厦村（606宗，占19.36%）。")
    }

    @Test func `units that received as many are named together, and a list of all is none`() throws {
        func leading(_ counts: [Int]) throws -> String? {
            try summary(of: .month(5, of: 2020)) { window in
                PeriodFigures(counts.enumerated().map { ExampleTicket(month: window.months[0], department: "单位\($0)", count: $1) })
            }.leadingSentence(.chinese)
        }
        #expect(try leading([9, 7, 5, 5, 2])?.contains("单位2（5宗，占17.86%）、单位3（5宗，占17.86%）。") == true)
        #expect(try leading([9, 7, 5]) == nil)
        #expect(try leading([9, 9, 9, 9]) == nil)
        #expect(try leading([8, 4, 4, 4, 4, 4, 1]) == nil)
    }

    @Test func `from ten thousand on prose counts in ten thousands with two decimals`() throws {
        let summary = try summary(of: .month(5, of: 2020)) { figures(received: 12_345, closed: 12_000, month: $0.months[0]) }
        #expect(summary.sentence(.chinese).contains("受理信件1.23万宗，") && summary.sentence(.chinese).contains("办结1.20万宗，"))
    }

    @Test func `every figure of the sentence has its reference, in the order of the words`() throws {
        let figures = try annualSummary().sentenceFigures(.chinese)
        #expect(figures.map(\.value) == ["3130", "99", "2673", "88", "11", "196", "63", "3056", "97.64", "100.00",
                                        "386", "324", "322", "1015", "807", "606"])
        #expect("\(figures[2].reference)" == "year-2020/run-366/category=complaint/received")
        #expect("\(figures[9].reference)" == "year-2020/run-366/closed_of_due")
        #expect("\(figures[10].reference)" == "year-2020/run-366/department=生态环境分局/received")
    }

    @Test func `an unfinished period is marked in the title, the sentence and every picture`() throws {
        let page = try weeklySummary().page(.chinese)
        #expect(page.title.hasSuffix("2020年第19周（未结束）"))
        let plots = page.sections.flatMap(\.blocks).flatMap { block in if case .table(let table) = block { table.plots } else { [Plot]() } }
        #expect(plots.count > 3 && plots.allSatisfy { $0.title.hasSuffix("（未结束）") })
        #expect(try weeklySummary().sentence(.english).hasPrefix("In week 19 of 2020 (not finished), up to the end of 7 May 2020, "))
    }

    @Test(arguments: [
        (Period.week(19, of: 2020), "2020年第19周", "全周共受理", true, true), (.half(1, of: 2020), "2020年上半年", "半年共受理", true, true),
        (.toDate(through: 4, of: 2020), "2020年1—4月", "累计受理", false, true), (.year(2020), "2020年", "全年共受理", false, true),
        (.quarter(2, of: 2020), "2020年第2季度", "本季度共受理", true, true),
    ])
    func `every edition has its title, its sentence and its comparisons`(
        period: Period?, label: String, words: String, hasPrevious: Bool, hasLastYear: Bool
    ) throws {
        let summary = try summary(of: period) { figures(received: 40, closed: 30, month: $0.months[0]) }
        let text = TextRenderer().render(summary)
        #expect(text.hasPrefix("12345热线工单汇总 · \(label)\n") && summary.sentence(.chinese).hasPrefix("\(label)，\(words)"))
        #expect((summary.previous != nil) == hasPrevious && (summary.lastYear != nil) == hasLastYear)
        #expect(text.contains("环比") == hasPrevious && text.contains("同比"))
    }

    @Test func `a base of zero has no percentage`() throws {
        let summary = try summary(of: .month(5, of: 2020)) { window in
            window.period.start.year == 2020 && window.period.start.month == 5
                ? figures(received: 3, closed: 3, month: "2020-05") : PeriodFigures()
        }
        #expect(summary.sentence(.chinese).hasSuffix("受理量上年同期为0；受理量上期为0。"))
    }

    @Test func `nothing received is nothing out of nothing`() throws {
        let sentence = try summary(of: .month(5, of: 2020)) { window in window.period.start.month == 5 ? PeriodFigures() : nil }
            .sentence(.chinese)
        #expect(sentence.hasPrefix("2020年5月，当月共受理信件0宗；截至2020年5月31日24时，办结0宗，"
            + "办结率（办结/受理）为—（0/0），办结率（办结/应办结）为—（无应办结）。"))
    }

    @Test func `what is not loaded is said and not compared`() throws {
        let missing = try summary(of: .month(5, of: 2020)) { _ in nil }
        #expect(missing.sentence(.chinese) == "2020年5月无数据：没有导出文件涵盖其中任何一天。")
        #expect(missing.sentence(.english) == "No data for May 2020: no export covers any day of it.")
        let alone = try summary(of: .month(5, of: 2020)) { window in
            window.period.start == (try day("2020-05-01")) ? figures(received: 1, closed: 1, month: "2020-05") : nil
        }
        #expect(alone.sentence(.chinese).hasSuffix("上年同期、上期均无数据。"))
    }

    @Test func `days that are not loaded are said`() throws {
        let sentence = try summary(of: .month(5, of: 2020), loadedDays: { min($0.days.count, $0.period.start.year == 2019 ? 12 : 30) }) {
            figures(received: 10, closed: 10, month: $0.months[0])
        }.sentence(.chinese)
        #expect(sentence.contains("期内31天中载入30天的数据。受理量同比持平"))
        #expect(sentence.contains("（上年同期31天中载入12天的数据）；受理量环比持平"))
    }

    @Test func `unclassified and excluded tickets are named`() throws {
        let sentence = try summary(of: .year(2020)) { window in
            window.period.start.year == 2020 ? PeriodFigures([
                ExampleTicket(category: .unclassified), ExampleTicket(standing: .excluded), ExampleTicket(standing: .openOverdue),
            ]) : nil
        }.sentence(.chinese)
        #expect(sentence.contains("求助类0宗、未分类1宗；受理中剔除1宗，不计入办结率；截至"))
        #expect(sentence.contains("办结率（办结/受理）为50.00%（1/2）"))
    }

    @Test func `from ten thousand on prose counts in 万, half up`() throws {
        let sentence = try summary(of: .month(5, of: 2020)) { figures(received: 12_345, closed: 9_999, month: $0.months[0]) }.sentence(.chinese)
        #expect(sentence.contains("受理信件1.23万宗，"))
        #expect(sentence.contains("办结9999宗，办结率（办结/受理）为81.00%（9999/12345）"))
        let larger = try summary(of: .month(5, of: 2020)) { figures(received: 12_350, closed: 10_000, month: $0.months[0]) }.sentence(.chinese)
        #expect(larger.contains("受理信件1.24万宗，"))
        #expect(larger.contains("办结1.00万宗"))
    }

    @Test func `rates that differ by less than a hundredth point are not called equal`() throws {
        let sentence = try summary(of: .year(2020)) { window in
            let isNow = window.period.start.year == 2020
            return figures(received: 30_000, closed: isNow ? 20_001 : 20_000, month: isNow ? "2020-05" : "2019-05")
        }.sentence(.chinese)
        #expect(sentence.contains("办结率（办结/受理）同比变化不足0.01个百分点"))
    }

    @Test func `a part of the tickets is never called the whole`() throws {
        var settings = SummarySettings()
        settings.filter = [.category: "complaint", .department: "城管分局"]
        let sentence = try annualSummary(settings).sentence(.chinese)
        #expect(sentence.hasPrefix("2020年（诉求类型：投诉，承办单位（主办）：城管分局），全年共受理信件3130宗；截至"))
    }

    static let labels: [(period: Period?, chinese: String, english: String)] = [
        (.year(2020), "2020年", "2020"), (.month(5, of: 2020), "2020年5月", "May 2020"),
        (.quarter(2, of: 2020), "2020年第2季度", "Q2 2020"), (.half(1, of: 2020), "2020年上半年", "the first half of 2020"),
        (.half(2, of: 2020), "2020年下半年", "the second half of 2020"), (.week(19, of: 2020), "2020年第19周", "week 19 of 2020"),
        (.week(1, of: 2020), "2020年第1周", "week 1 of 2020"), (.week(53, of: 2020), "2020年第53周", "week 53 of 2020"),
        (CalendarDay(iso: "2020-05-06").map(Period.day), "2020年5月6日", "6 May 2020"),
        (.toDate(through: 4, of: 2020), "2020年1—4月", "January–April 2020"), (.toDate(through: 1, of: 2020), "2020年1月", "January 2020"),
        (range("2020-01-01", "2020-02-01"), "2020年1月1日—1月31日", "1 January – 31 January 2020"),
        (range("2020-12-01", "2021-02-01"), "2020年12月1日—2021年1月31日", "1 December 2020 – 31 January 2021"),
        (range("2020-12-01", "2020-12-02"), "2020年12月1日", "1 December 2020"),
    ]

    @Test(arguments: labels)
    func `a period has its name`(example: (period: Period?, chinese: String, english: String)) throws {
        let period = try #require(example.period)
        #expect(period.label(.chinese) == example.chinese)
        #expect(period.label(.english) == example.english)
    }

    @Test func `local midnight is the end of the day before`() throws {
        #expect(try instant("2021-01-01").label(.chinese, .shanghai) == "2020年12月31日24时")
        #expect(try instant("2021-01-01 10:05").label(.chinese, .shanghai) == "2021年1月1日10时05分")
        #expect(try instant("2021-01-01 09:00").label(.chinese, .shanghai) == "2021年1月1日9时")
        #expect(try instant("2021-01-01").adding(seconds: -1).label(.chinese, .shanghai) == "2020年12月31日23时59分59秒")
        #expect(try instant("2021-01-01").label(.english, .shanghai) == "the end of 31 December 2020")
        #expect(try instant("2021-01-01 10:05").label(.english, .shanghai) == "10:05 on 1 January 2021")
    }
}

private func range(_ start: String, _ end: String) -> Period? {
    guard let start = CalendarDay(iso: start), let end = CalendarDay(iso: end) else { return nil }
    return Period.range(from: start, until: end)
}
