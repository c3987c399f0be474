import Charts
import Statistics
import Tickets

extension PageTable {
    /// The picture of the table's values. Its description names the largest and the smallest, for whoever does not see it.
    func chart(_ plot: Plot, _ language: Language) -> any Chart {
        let caption = ChartCaption(title: plot.title, description: description(of: plot, language))
        let labels = rows.map { $0.cells.first?.text ?? "" }
        let series = plot.columns.map { column in Series(columns[column].title, rows.map { $0.cells[column].value?.drawn }) }
        let unfinished = Unfinished(Set(rows.indices.filter { rows[$0].isUnfinished }), name: plot.unfinished)
        let format = format(of: plot)
        switch plot.kind {
        case .bars:
            return BarChart(caption, labels: labels, series: series, arrangement: .stacked, format: format, unfinished: unfinished)
        case .lines:
            return LineChart(caption, labels: labels, series: series, format: format, unfinished: unfinished)
        case .rows:
            let drawn = series.map { Series($0.name, Array($0.values.prefix(Plot.mostRows))) }
            return RowChart(caption, labels: Array(labels.prefix(Plot.mostRows)), series: drawn, format: format)
        case .intervals:
            return IntervalChart(caption, rows: intervals(plot), reference: reference(plot), smallName: plot.small)
        case .funnel:
            return funnel(plot, caption, language)
        case .steps:
            return StepChart(caption, curves: series.map(curve), axisName: columns.first?.title ?? "")
        }
    }

    private func format(of plot: Plot) -> ValueFormat {
        let values = rows.lazy.flatMap { row in plot.columns.compactMap { row.cells[$0].value } }
        return values.contains { $0.isPercent } ? .percent : .count
    }

    private func intervals(_ plot: Plot) -> [IntervalChart.Row] {
        rows.prefix(Plot.mostRows).map { row in
            let values = plot.columns.map { row.cells[$0].value?.drawn }
            let ends = values.dropFirst().compactMap { $0 }
            return IntervalChart.Row(row.cells[0].text, note: row.cells[plot.columns[0]].note ?? "", value: values[0],
                                     interval: ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil,
                                     isSmall: (row.cells[plot.columns[0]].value?.ratio?.denominator ?? 0) < FunnelLimits.leastTotal)
        }
    }

    private func funnel(_ plot: Plot, _ caption: ChartCaption, _ language: Language) -> FunnelChart {
        let rate = plot.columns[0]
        let ratios = rows.compactMap { row in row.cells[rate].value?.ratio.map { (name: row.cells[0].text, ratio: $0) } }
            .filter { $0.ratio.denominator > 0 }
        let pooled = total?[rate].value?.ratio ?? Ratio(numerator: 0, denominator: 0)
        let limits = FunnelLimits(centre: Share(pooled.numerator, of: pooled.denominator).value)
        let units = ratios.map { name, ratio in
            let place = limits.place(of: Share(ratio.numerator, of: ratio.denominator))
            return FunnelChart.Unit(name, size: Double(ratio.denominator), percent: PageTable.Value.rate(ratio).drawn ?? 0,
                                    isOutside: place == .below || place == .above)
        }
        let largest = ratios.map(\.ratio.denominator).max() ?? 0
        let names = FunnelChart.Names(reference: total?[0].text ?? "", inner: language.say("95%范围", "95% range"),
                                      outer: language.say("99.8%范围（正常）", "99.8% range (normal)"),
                                      outside: language.say("范围之外", "beyond it"), size: language.say("到期件数", "Tickets due"))
        return FunnelChart(caption, units: units, limits: limits.drawn(upTo: largest), reference: limits.centre * 100, names: names)
    }

    private func reference(_ plot: Plot) -> (name: String, value: Double)? {
        guard let total, let value = total[plot.columns[0]].value?.drawn else { return nil }
        return (total[0].text, value)
    }

    private func curve(_ series: Series) -> StepChart.Curve {
        let steps = zip(rows, series.values).compactMap { row, percent -> StepChart.Step? in
            guard let x = row.cells[0].value?.drawn, let percent else { return nil }
            return StepChart.Step(x: x, percent: percent)
        }
        return StepChart.Curve(series.name, steps: steps, end: steps.last?.x ?? 0)
    }

    private func description(of plot: Plot, _ language: Language) -> String {
        let colon = language == .chinese ? "：" : ": "
        let parts = plot.columns.compactMap { column -> String? in
            let known = rows.filter { $0.cells[column].value?.drawn != nil }
            func value(_ row: Row) -> Double { row.cells[column].value?.drawn ?? 0 }
            guard let most = known.max(by: { value($0) < value($1) }), let least = known.min(by: { value($0) < value($1) }) else {
                return nil
            }
            func words(_ row: Row) -> String { "\(row.cells[0].text) \(row.cells[column].text)" }
            let range = language == .chinese ? "最高 \(words(most))，最低 \(words(least))"
                : "highest \(words(most)), lowest \(words(least))"
            return columns[column].title + colon + range
        }
        return parts.joined(separator: language == .chinese ? "；" : "; ") + (language == .chinese ? "。" : ".")
    }
}

extension PageTable.Value {
    var ratio: Ratio? {
        guard case .rate(let ratio) = self else { return nil }
        return ratio
    }

    /// As a chart draws it: counts as they are, shares in percent.
    var drawn: Double? {
        switch self {
        case .count(let count): Double(count)
        case .decimal(let value), .points(let value): value
        case .rate(let ratio): ratio.hundredthsOfPercent.map { Double($0) / 100 }
        case .percent(let hundredths), .change(let hundredths): Double(hundredths) / 100
        case .day, .minute: nil
        }
    }

    var isPercent: Bool {
        switch self {
        case .rate, .percent, .change: true
        case .count, .decimal, .points, .day, .minute: false
        }
    }
}
