import Tickets

/// The lines of the long form, in the order of the JSON.
struct CSVLines {
    struct Line {
        var section: String
        var key = ""
        var label = ""
        var measure: String
        var numerator: Int?
        var denominator: Int?
        var value: String
    }

    let summary: Summary
    let language: Language

    var all: [Line] {
        if summary.isMissing { return period + data + [sentence] }
        return period + figures("totals", "", Word.total(language), summary.total) + breakdowns
            + flow + satisfaction + durations + workingDays + told + comparisons + data + [sentence]
    }

    private var sentence: Line { Line(section: "sentence", measure: "text", value: summary.sentence(language)) }

    private var period: [Line] {
        let (period, zone) = (summary.period, summary.settings.zone)
        let values = [("start", "\(period.start)"), ("end", "\(period.end)"), ("as_of", zone.iso8601(summary.window.asOf)),
                      ("known_at_run", "\(summary.knownAt.run)"), ("unfinished", "\(summary.window.isUnfinished)"),
                      ("missing", "\(summary.isMissing)")] + (summary.override.map { [("override", $0.text(language))] } ?? [])
        return values.map { Line(section: "period", key: period.kind.rawValue, label: period.label(language), measure: $0, value: $1) }
            + Dimension.allCases.compactMap { dimension in
                summary.settings.filter[dimension].map {
                    Line(section: "filter", key: $0, label: dimension.label(of: $0, language, withYear: true),
                         measure: dimension.rawValue, value: "")
                }
            }
    }

    private func figures(_ section: String, _ key: String, _ label: String, _ tally: Tally) -> [Line] {
        tally.named.map { Line(section: section, key: key, label: label, measure: $0, value: "\($1)") }
            + Rate.all(of: tally, withDispatched: summary.hasDispatched).map { rate in
                Line(section: section, key: key, label: label, measure: rate.definition.rawValue, numerator: rate.numerator,
                     denominator: rate.denominator, value: rate.percent ?? "")
            }
    }

    private var breakdowns: [Line] {
        summary.breakdowns.flatMap { breakdown in
            breakdown.rows.flatMap { row in
                let label = breakdown.dimension.label(of: row.key, language, withYear: summary.spansYears)
                let section = "by_\(breakdown.dimension.rawValue)"
                return figures(section, row.key, label, row.tally)
                    + [Line(section: section, key: row.key, label: label, measure: "share", numerator: row.tally.received,
                            denominator: summary.total.received, value: row.shareHundredths.map(Ratio.decimals) ?? "")]
            }
        }
    }

    private func counts(_ section: String, _ values: [(String, Int)]) -> [Line] {
        values.map { Line(section: section, measure: $0, value: "\($1)") }
    }

    private var flow: [Line] {
        counts("flow", [("closed_in_period", summary.total.closedInWindow), ("received", summary.total.received)])
            + counts("stock", summary.stock.named)
    }

    private var satisfaction: [Line] {
        let judged = summary.satisfaction
        let rate = Ratio(numerator: judged.satisfied, denominator: judged.rated)
        return counts("satisfaction", judged.named)
            + [Line(section: "satisfaction", measure: "satisfied_of_rated", numerator: rate.numerator,
                    denominator: rate.denominator, value: rate.percent ?? "")]
    }

    private var durations: [Line] {
        let durations = summary.durations
        let hours = [("median_hours", durations.medianHours), ("p90_hours", durations.p90Hours), ("mean_hours", durations.meanHours)]
        return counts("durations", [("closed", durations.closed)]) + hours.map { name, value in
            Line(section: "durations", measure: name, value: value.map { Hours.decimals($0, places: 4) } ?? "")
        } + [Line(section: "durations", measure: "exact", value: "\(durations.isExact)")]
    }

    private var workingDays: [Line] {
        guard let figures = summary.workingDays, let curve = summary.closingCurve else { return [] }
        func line(_ point: ClosingCurve.Point, _ measure: String, _ value: String) -> Line {
            Line(section: "curve", key: "\(point.workingDay)", measure: measure, value: value)
        }
        return counts("overdue", figures.named.overdue) + counts("curve", figures.named.curve)
            + [Line(section: "curve", measure: "median_working_days", value: curve.medianWorkingDays.map(String.init) ?? "")]
            + curve.points.flatMap { point in
                [line(point, "at_risk", "\(point.atRisk)"), line(point, "closed", "\(point.closed)"),
                 line(point, "left_open", "\(point.leftOpen)"), line(point, "percent", point.shareHundredths.map(Ratio.decimals) ?? ""),
                 line(point, "low", point.limitsHundredths.map { Ratio.decimals($0.lowerBound) } ?? ""),
                 line(point, "high", point.limitsHundredths.map { Ratio.decimals($0.upperBound) } ?? "")]
            }
    }

    private var told: [Line] {
        guard let told = summary.told else { return [] }
        return counts("process", told.named) + summary.topics.map { topic in
            Line(section: "topics", key: topic.name, label: topic.name, measure: "received", value: "\(topic.count)")
        } + [Dimension.category, .department].flatMap { dimension in
            summary.breakdown(dimension).rows.flatMap { row -> [Line] in
                let label = dimension.label(of: row.key, language, withYear: false)
                return (told.judgements[dimension]?[row.key] ?? SatisfactionCounts()).named.map {
                    Line(section: "satisfaction_by_\(dimension.rawValue)", key: row.key, label: label, measure: $0, value: "\($1)")
                }
            }
        }
    }

    private var comparisons: [Line] {
        summary.namedComparisons.flatMap { name, comparison -> [Line] in
            guard let comparison else { return [] }
            let (key, label) = (name, comparison.base.window.period.label(language))
            func line(_ measure: String, _ value: String) -> Line {
                Line(section: "comparisons", key: key, label: label, measure: measure, value: value)
            }
            if comparison.base.isMissing { return [line("missing", "true")] }
            let base = comparison.base.figures.total
            return [line("missing", "false"), line("current_received", "\(comparison.current.figures.total.received)"),
                    line("current_closed", "\(comparison.current.figures.total.closed)"), line("received", "\(base.received)"),
                    line("received_change", comparison.received.percent ?? ""),
                    line("received_per_day_change", comparison.receivedPerDay.percent ?? ""),
                    line("closed", "\(base.closed)"), line("closed_change", comparison.closed.percent ?? "")]
                + comparison.rates.flatMap { rate in
                    [Line(section: "comparisons", key: key, label: label, measure: rate.base.definition.rawValue,
                          numerator: rate.base.numerator, denominator: rate.base.denominator, value: rate.base.percent ?? ""),
                     line("\(rate.base.definition.rawValue)_points", rate.points ?? "")]
                }
        }
    }

    private var data: [Line] { counts("data", summary.data.named + summary.quality.named) }
}
