@testable import Charts
import Foundation
import FoundationXML
import Testing
import TestSupport

@Suite struct ChartTests {
    @Test(arguments: ExampleCharts.all.indices)
    func `a chart is drawn as recorded`(index: Int) throws {
        let (name, chart) = ExampleCharts.all[index]
        // One mark a line, so that a difference names it.
        let svg = chart.svg(id: name, style: .plain).replacing("><", with: ">\n<")
        try expectSnapshot(svg + "\n", "\(name).svg")
    }

    @Test(arguments: ExampleCharts.all.indices)
    func `a chart is well-formed XML with a name, a description and no script`(index: Int) throws {
        let (name, chart) = ExampleCharts.all[index]
        for style in [ChartStyle.page, .standalone, .plain] {
            let svg = chart.svg(id: name, style: style)
            #expect(XMLParser(data: Data(svg.utf8)).parse())
            #expect(svg.contains("role=\"img\" aria-labelledby=\"\(name)-title \(name)-description\""))
            #expect(svg.contains("<title id=\"\(name)-title\">\(chart.caption.title)</title>"))
            #expect(svg.contains("<desc id=\"\(name)-description\">\(chart.caption.description)</desc>"))
            #expect(!svg.contains("<script"))
            #expect(!svg.contains("nan") && !svg.contains("inf"))
            #expect(svg.contains("var(--first)") == (style == .standalone))
        }
    }

    @Test func `a missing value is a gap in a line, and an unfinished one is hollow behind a dashed stretch`() throws {
        let svg = LineChart(ChartCaption(title: "t", description: "d"), labels: ["1", "2", "3", "4", "5"],
                            series: [Series("s", [1, 2, nil, 3, 4])], format: .count, unfinished: Unfinished([4], name: "u"))
            .svg(id: "x", style: .plain)
        let lines = svg.split(separator: "<").filter { $0.contains("fill=\"none\"") && $0.contains("stroke-width=\"1.8\"") }
        // The legend's, and the stretch of two before the gap; the one after it is dashed.
        #expect(lines.count == 2)
        #expect(svg.contains("stroke-width=\"1.2\" stroke-linejoin=\"round\" stroke-dasharray=\"3 2.5\""))
        #expect(svg.contains("<title>5 s 4 u</title>"))
    }

    @Test func `series differ without colour`() {
        #expect(Set((0..<4).map { "\(Look.series($0))".prefix(6) }).count >= 3)
        #expect(Set((0..<4).map { Shape.series($0) }).count == 4)
        #expect(Set((0..<4).map { Dash.series($0) }).count == 4)
    }

    @Test func `no chart fails for no values`() {
        let caption = ChartCaption(title: "t", description: "d")
        let empty: [any Chart] = [
            BarChart(caption, labels: [], series: []), LineChart(caption, labels: ["1"], series: [Series("s", [nil])], format: .percent),
            RowChart(caption, labels: [], series: []), IntervalChart(caption, rows: [], reference: nil, smallName: ""),
            StepChart(caption, curves: [], axisName: ""), CalendarChart(caption, days: [], firstWeekday: 0, weekdays: [], missingName: ""),
        ]
        for chart in empty { #expect(XMLParser(data: Data(chart.svg(id: "x", style: .plain).utf8)).parse()) }
    }
}
