internal import CXlsxWriter

/// Puts a sheet's charts below its table, so that a printed page is no wider than the table; beside a table that is long.
enum WorkbookCharts {
    /// Of the series in their order, as the summary's other formats draw them; the second is light with an outline.
    private static let colours: [lxw_color_t] = [0x23568C, 0xC4D6E8, 0xA85C00, 0x2B7566]
    private static let lines: [lxw_color_t] = [0x23568C, 0xA85C00, 0x2B7566, 0x55606E]
    /// Rows of a sheet that a chart of the default height covers, with some air.
    private static let rowsOfAChart = 13
    private static let longestTableAbove = 40

    static func insert(
        _ sheet: WorkbookSheet, into worksheet: UnsafeMutablePointer<lxw_worksheet>, _ workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(WorkbookFault) {
        let isLong = sheet.rows.count > longestTableAbove
        var top = isLong ? 1 : sheet.rows.count + 2
        for chart in sheet.charts where chart.rowCount > 0 {
            guard let drawn = workbook_add_chart(workbook, UInt8(chart.kind.type.rawValue)) else {
                throw WorkbookFault(cause: "out of memory")
            }
            chart_title_set_name(drawn, chart.title)
            var font = lxw_chart_font()
            font.size = 11
            font.bold = 1
            chart_title_set_name_font(drawn, &font)
            for (index, column) in chart.columns.enumerated() { addSeries(index, column, of: chart, in: sheet, to: drawn) }
            chart_legend_set_position(drawn, UInt8((chart.columns.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
            setShares(chart, in: sheet, drawn)
            if chart.kind == .stackedBars { chart_axis_set_reverse(drawn.pointee.y_axis) }
            if chart.kind == .ranges {
                var line = lxw_chart_line()
                line.color = colours[0]
                line.width = 1.25
                chart_set_high_low_lines(drawn, &line)
            }
            // The names of lying bars stand at the y axis.
            let values = chart.kind == .stackedBars ? drawn.pointee.x_axis : drawn.pointee.y_axis
            var grid = lxw_chart_line()
            grid.color = 0xE3E7EC
            grid.width = 0.75
            chart_axis_major_gridlines_set_line(values, &grid)
            let scale = chart.kind == .stackedBars ? max(1, Double(chart.rowCount) / 11) : 1
            var description = Array(chart.description.utf8CString)
            let code = description.withUnsafeMutableBufferPointer { description in
                var options = lxw_chart_options()
                options.x_scale = 1.5
                options.y_scale = scale
                options.description = description.baseAddress
                let column = UInt16(clamping: isLong ? sheet.header.count + 1 : 0)
                return worksheet_insert_chart_opt(worksheet, UInt32(clamping: top), column, drawn, &options)
            }
            try WorkbookFault.check(code)
            top += Int((Double(rowsOfAChart) * scale).rounded(.up))
        }
    }

    /// An axis of shares is in percent, and ends at 100 % where no value passes it.
    private static func setShares(_ chart: WorkbookChart, in sheet: WorkbookSheet, _ drawn: UnsafeMutablePointer<lxw_chart>) {
        let values = sheet.rows.prefix(chart.rowCount).flatMap { row in
            chart.columns.compactMap { column -> Double? in
                guard column < row.cells.count, case .number(let value, .percent) = row.cells[column] else { return nil }
                return value
            }
        }
        guard let largest = values.max() else { return }
        chart_axis_set_num_format(drawn.pointee.y_axis, "0%")
        if largest <= 1 { chart_axis_set_max(drawn.pointee.y_axis, 1) }
    }

    private static func addSeries(
        _ index: Int, _ column: Int, of chart: WorkbookChart, in sheet: WorkbookSheet, to drawn: UnsafeMutablePointer<lxw_chart>
    ) {
        let series = chart_add_series(drawn, nil, nil)
        let last = UInt32(clamping: chart.rowCount), column = UInt16(clamping: column)
        chart_series_set_name_range(series, sheet.name, 0, column)
        chart_series_set_categories(series, sheet.name, 1, 0, last, 0)
        chart_series_set_values(series, sheet.name, 1, column, last, column)
        switch chart.kind {
        case .stackedColumns, .stackedBars, .columns:
            var fill = lxw_chart_fill()
            fill.color = colours[index % colours.count]
            chart_series_set_fill(series, &fill)
            var border = lxw_chart_line()
            border.color = index == 1 ? colours[0] : fill.color
            border.width = 0.75
            chart_series_set_line(series, &border)
        case .lines, .ranges:
            var line = lxw_chart_line()
            line.color = lines[index % lines.count]
            line.width = 1.75
            line.none = chart.kind == .ranges ? 1 : 0
            line.dash_type = UInt8([LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT][index % 3].rawValue)
            chart_series_set_line(series, &line)
            let markers = [LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE]
            chart_series_set_marker_type(series, UInt8(markers[index % 3].rawValue))
            var fill = lxw_chart_fill()
            fill.color = line.color
            chart_series_set_marker_fill(series, &fill)
        }
    }
}

extension WorkbookChart.Kind {
    fileprivate var type: lxw_chart_type {
        switch self {
        case .stackedColumns: LXW_CHART_COLUMN_STACKED
        case .stackedBars: LXW_CHART_BAR_STACKED
        case .columns: LXW_CHART_COLUMN
        case .lines, .ranges: LXW_CHART_LINE
        }
    }
}
