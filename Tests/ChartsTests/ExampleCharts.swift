@testable import Charts

/// One chart of each kind, with gaps, long names and markup in names.
enum ExampleCharts {
    static let months = (1...12).map { "\($0)月" }
    static let received: [Double?] = [261, 138, 254, 268, 271, 259, 266, 275, 270, 252, 289, 327]
    static let closed: [Double?] = [261, 138, 254, 268, 271, 259, 266, 275, 270, 252, 287, 255]
    static let units = ["城管分局", "公安分局", "住房和城乡建设局", "<script>alert(\"1\")</script> & Co",
                        "A very long name of a department that no one can print in full"]

    static let all: [(name: String, chart: any Chart)] = [
        ("bars", BarChart(ChartCaption(title: "各月受理", description: "12月最多，327宗。"), labels: months,
                          series: [Series("受理", received)], unfinished: Unfinished([11], name: "未结束"))),
        ("bars-beside", BarChart(ChartCaption(title: "各月受理和办结", description: "两组柱。"), labels: months,
                                 series: [Series("受理", received), Series("办结", closed)], unfinished: Unfinished([11], name: "未结束"))),
        ("bars-stacked", BarChart(ChartCaption(title: "各月办理状态", description: "三段柱。"), labels: months,
                                  series: [Series("按时办结", closed), Series("逾期办结", received.map { $0.map { $0 / 8 } }),
                                           Series("在办", received.map { $0.map { $0 / 5 } })], arrangement: .stacked)),
        ("lines", LineChart(ChartCaption(title: "各月办结率", description: "4月无数据。"), labels: months,
                            series: [Series("办结/受理", [96.2, 97.1, 95.4, nil, 97.7, 98.2, 97.9, 98.6, 98.8, 99.1, 99.3, 77.98]),
                                     Series("办结/应办结", [99.2, 99.1, 98.4, nil, 99.7, 99.2, 99.9, 99.6, 99.8, 100, 100, 100])],
                            format: .percent, unfinished: Unfinished([11], name: "未结束"))),
        ("rows", RowChart(ChartCaption(title: "按承办单位", description: "城管分局最多。"), labels: units,
                          series: [Series("办结", [812, 433, 120, 7, 0]), Series("在办未到期", [20, 11, nil, 1, 0]),
                                   Series("超期在办", [2, 0, 0, 3, 0])])),
        ("intervals", IntervalChart(ChartCaption(title: "办结率与区间", description: "95%威尔逊区间。"), rows: [
            .init(units[0], note: "812/834", value: 97.36, interval: 96.04...98.25),
            .init(units[1], note: "433/444", value: 97.52, interval: 95.62...98.61),
            .init(units[2], note: "10/12", value: 83.33, interval: 55.2...95.3, isSmall: true),
            .init(units[3], note: "0/0", value: nil, interval: nil),
        ], reference: ("全部", 97.64), smallName: "少于30宗")),
        ("steps", StepChart(ChartCaption(title: "办结曲线", description: "过半在3个工作日内办结。"), curves: [
            .init("5月", steps: [.init(x: 1, percent: 12), .init(x: 2, percent: 41), .init(x: 3, percent: 58),
                                .init(x: 5, percent: 83), .init(x: 10, percent: 97)], end: 15),
            .init("6月", steps: [.init(x: 1, percent: 9), .init(x: 2, percent: 33.5), .init(x: 4, percent: 66)], end: 7),
        ], axisName: "受理后的工作日")),
        ("funnel", FunnelChart(ChartCaption(title: "办结率漏斗图", description: "一个单位在界限之外。"), units: [
            .init(units[0], size: 834, percent: 97.36, isOutside: false), .init(units[1], size: 444, percent: 92.1, isOutside: true),
            .init(units[2], size: 120, percent: 99, isOutside: false), .init("水务中心", size: 60, percent: 95, isOutside: false),
        ], limits: [20, 50, 100, 200, 400, 600, 900].map { size in
            let half = 30.0 / size.squareRoot()
            return .init(size: size, inner: (97.64 - half)...(97.64 + half), outer: (97.64 - 1.6 * half)...(97.64 + 1.6 * half))
        }, reference: 97.64, names: .init(reference: "全部", inner: "95%", outer: "99.8%", outside: "界限之外", size: "应办结"))),
        ("calendar", CalendarChart(ChartCaption(title: "每日受理", description: "4月前两天无数据。"), days: (0..<120).map { day in
            CalendarChart.Day("第\(day + 1)天", count: day == 91 || day == 92 ? nil : (day * day + 3) % 23,
                              month: [0: "1月", 31: "2月", 60: "3月", 91: "4月"][day])
        }, firstWeekday: 2, weekdays: ["一", "二", "三", "四", "五", "六", "日"], missingName: "无数据")),
    ]
}
