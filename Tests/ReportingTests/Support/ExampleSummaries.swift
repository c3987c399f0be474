@testable import Reporting
import Testing
import Tickets

/// The year of the annual report, told by tickets: 3130 received, 3056 closed, 74 open and not due.
enum ExampleYear {
    static let received: [(category: Tickets.Category, received: Int, open: Int)] = [
        (.consultation, 99, 1), (.complaint, 2673, 60), (.suggestion, 88, 3), (.praise, 11, 2), (.report, 196, 5), (.help, 63, 3),
    ]
    static let departments = ["城管分局", "公安分局", "住建局", "交通分局", "生态环境分局", "市场监管分局", "人社分局", "自然资源分局", "水务中心",
                              "供电公司", "教育管理中心", "卫生健康局", "应急管理分局", ""]
    static let communities = ["鹿鸣社区", "清厦村", "三中村", "浮岗村", "罗马村"]
    static let channels = ["电话", "电话", "电话", "微信公众号", "网站"]

    static var tickets: [ExampleTicket] {
        received.flatMap { category, count, open in
            (0..<count).map { index in
                var ticket = ExampleTicket(category: category)
                // The open ones came last, in December.
                ticket.standing = index >= count - open ? .openNotDue : index % 40 == 39 ? .closedLate : .closedOnTime
                ticket.month = "2020-" + (index * 12 / count + 1).padded(to: 2)
                let scattered = index * index + index
                ticket.department = departments[scattered % 97 % departments.count]
                ticket.community = communities[scattered % 31 % communities.count]
                ticket.channel = channels[index % channels.count]
                return ticket
            }
        }
    }

    static var figures: PeriodFigures {
        var figures = PeriodFigures(tickets)
        figures.satisfaction.satisfied = 1402
        figures.satisfaction.basicallySatisfied = 203
        figures.satisfaction.dissatisfied = 95
        figures.satisfaction.unrated = 1430
        figures.quality.impossibleTimes = 2
        figures.quality.inferredClosings = 1
        figures.stock.reopened = 5
        figures.stock.closed += 5
        figures.workingDays = .example(closed: figures.durations.closed, open: figures.total.open, late: figures.total.closedLate, overdue: 0)
        figures.told = .example(tickets, figures)
        return figures
    }
}

func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

/// `2020-05-20` is that midnight, `2020-05-20 10:30` a time of the day.
func instant(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ")
    let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int64($0) } : [0, 0]
    return ReportingZone.shanghai.instant(try day(String(parts[0])), secondOfDay: clock[0] * 3600 + clock[1] * 60)
}

/// Answers each window with figures of the caller's; a window without figures is missing.
func summary(
    of period: Period?, asOf: String? = nil, settings: SummarySettings = SummarySettings(),
    loadedDays: ((SummaryWindow) -> Int)? = nil, _ figures: (SummaryWindow) throws -> PeriodFigures?
) throws -> Summary {
    let windows = try SummaryPlan.windows(for: try #require(period), asOf: asOf.map(instant), latestExport: nil, zone: .shanghai)
    let answers = try windows.map { window in
        let found = try figures(window)
        var data = LoadedData()
        data.daysInPeriod = window.period.dayCount
        data.daysLoaded = found == nil ? 0 : loadedDays?(window) ?? window.days.count
        data.imports = data.daysLoaded
        return AnsweredWindow(window: window, figures: found ?? PeriodFigures(), data: data, isMissing: found == nil)
    }
    return try Summary(answers, knownAt: KnownAt(run: 366, time: instant("2021-01-01 01:30")), settings: settings)
}

/// Received and closed on time, in one month and one category.
func figures(received: Int, closed: Int, overdue: Int = 0, month: String) -> PeriodFigures {
    PeriodFigures([
        ExampleTicket(standing: .closedOnTime, month: month, count: closed),
        ExampleTicket(standing: .openOverdue, month: month, count: overdue),
        ExampleTicket(standing: .openNotDue, month: month, count: received - closed - overdue),
    ])
}

func annualSummary(_ settings: SummarySettings = SummarySettings()) throws -> Summary {
    try summary(of: .year(2020), settings: settings) { $0.period.start.year == 2020 ? ExampleYear.figures : nil }
}

/// May 2020 beside April and beside May 2019, with names that attack a spreadsheet, a terminal and a Markdown table.
func monthlySummary() throws -> Summary {
    var settings = SummarySettings()
    settings.office = "清溪镇"
    settings.unit = .jian
    return try summary(of: .month(5, of: 2020), asOf: "2020-06-08", settings: settings) { window in
        let month = window.months[0]
        var tickets = (0..<40).map { index in
            ExampleTicket(standing: Standing.allCases[index % 7], category: Tickets.Category.allCases[index % 7], month: month,
                          department: ["=cmd|' /C calc'!A0", "交通*分局*", "a\u{1B}[31mb", "B,\"C\"\nD"][index % 4], community: "")
        }
        if month == "2020-05" { tickets += Array(repeating: ExampleTicket(month: month), count: 2) }
        var figures = PeriodFigures(tickets)
        figures.workingDays = .example(closed: figures.durations.closed, open: figures.total.open, late: figures.total.closedLate,
                                       overdue: figures.total.openOverdue)
        figures.told = .example(tickets, figures)
        return month == "2019-05" ? nil : figures
    }
}

/// February 2021, as busy by the day as the windows before it, but for a tenth more.
func februarySummary() throws -> Summary {
    try summary(of: .month(2, of: 2021), asOf: "2021-03-05") { window in
        let count = window.days.count * (window.period.start.year == 2021 ? 11 : 10)
        return figures(received: count, closed: count - 9, overdue: 3, month: window.months[0])
    }
}

/// The week of 4 May 2020 up to Thursday, with units that differ by more than chance leaves.
func weeklySummary() throws -> Summary {
    var settings = SummarySettings()
    settings.isRanked = true
    return try summary(of: .week(19, of: 2020), asOf: "2020-05-08", settings: settings) { window in
        let month = window.months[0]
        let tickets = [("甲", 60, 0), ("乙", 57, 3), ("丙", 20, 20), ("丁", 3, 1), ("", 2, 0)].flatMap { name, onTime, late in
            [ExampleTicket(standing: .closedOnTime, month: month, department: name, count: onTime),
             ExampleTicket(standing: .closedLate, month: month, department: name, count: late)]
        }
        var figures = PeriodFigures(tickets)
        figures.workingDays = .example(closed: figures.durations.closed, open: 0, late: figures.total.closedLate, overdue: 0)
        return figures
    }
}
