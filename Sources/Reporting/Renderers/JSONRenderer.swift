import Statistics
import Tickets

/// A summary as JSON. Keys are stable and in this order; new ones may be added.
///
/// Percentages, points and means are strings as printed (`"97.64"`, `"+0.52"`) and null where there is nothing to divide; counts
/// and hours are numbers. `ref` begins the reference of every figure beside and below it (see `FigureReference`): `ref/received` of the
/// totals, `ref/stock.opening` of the stock; a rate has its whole.
package struct JSONRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    package func render(_ summary: Summary) -> String {
        let window = summary.window
        let zone = summary.settings.zone
        var members: [(String, JSON)] = [
            ("period", JSON(summary.period, language)),
            ("as_of", .string(zone.iso8601(window.asOf))),
            ("known_at", JSON(summary.knownAt, zone)),
            ("missing", .boolean(summary.isMissing)),
            ("unfinished", .boolean(window.isUnfinished)),
            ("office", JSON(summary.settings.office)),
            ("unit", .string(summary.settings.unit.rawValue)),
            ("time_zone", .string(zone.identifier)),
            ("filter", JSON(summary.settings.filter)),
            ("days", .integer(window.days.count)),
            ("received_per_day", .string(Ratio.mean(summary.total.received, days: window.days.count))),
            ("headline", .array(summary.settings.headline.map { .string($0.rawValue) })),
            ("ref", .string("\(summary.reference)")),
            ("totals", JSON(summary.total.named)),
            ("rates", rates(of: summary.total, summary, summary.reference)),
        ]
        if let override = summary.override {
            members.append(("override", .object([("reason", .string(override.reason)),
                                                 ("objections", .array(override.objections.map(JSON.string)))])))
        }
        members += summary.breakdowns.map { ("by_\($0.dimension.rawValue)", rows($0, summary)) }
        members += [
            ("flow", JSON([("closed_in_period", summary.total.closedInWindow), ("received", summary.total.received)])),
            ("stock", JSON(summary.stock.named)),
            ("satisfaction", satisfaction(summary.satisfaction)),
            ("durations", durations(summary.durations)),
            ("overdue", summary.workingDays.map { JSON($0.named.overdue) } ?? .null),
            ("curve", summary.closingCurve.map { curve($0, of: summary) } ?? .null),
            ("process", summary.told.map { JSON($0.named) } ?? .null),
            ("topics", .array(summary.topics.map { topic in
                .object([("name", .string(topic.name)), ("received", .integer(topic.count)),
                         ("ref", .string("\(summary.reference.figure(.topic(topic.name)))"))])
            })),
            ("comparisons", .object(summary.namedComparisons.map { ($0, $1.map { comparison($0, of: summary) } ?? .null) })),
            ("data", JSON(summary.data.named + summary.quality.named)),
            ("sentence", .string(summary.sentence(language))),
            ("leading_sentence", JSON(summary.leadingSentence(language))),
            ("sentence_figures", .array(summary.sentenceFigures(language).map { figure in
                .object([("label", .string(figure.label)), ("value", .string(figure.value)), ("ref", .string("\(figure.reference)"))])
            })),
        ]
        return JSON.object(members).text
    }

    private func dates(_ period: Period) -> [(String, JSON)] {
        [("start", .string("\(period.start)")), ("end", .string("\(period.end)")), ("label", .string(period.label(language)))]
    }

    private func rates(of tally: Tally, _ summary: Summary, _ reference: FigureReference) -> JSON {
        .array(Rate.all(of: tally, withDispatched: summary.hasDispatched).map { rate in
            .object([("key", .string(rate.definition.rawValue)), ("label", .string(rate.definition.label(language))),
                     ("numerator", .integer(rate.numerator)), ("denominator", .integer(rate.denominator)),
                     ("percent", JSON(rate.percent)), ("definition", .string(rate.definition.text(language))),
                     ("basis", .string(rate.definition.basis.rawValue)), ("ref", .string("\(reference.figure(.rate(rate.definition)))"))])
        })
    }

    private func rows(_ breakdown: Breakdown, _ summary: Summary) -> JSON {
        let whole = summary.reference
        let units = summary.comparison(of: breakdown.dimension)?.units.map { unit in
            [("tier", JSON(unit.place?.rawValue)), ("normal", limits(unit.normalHundredths)), ("interval", limits(unit.wilsonHundredths)),
             ("rank", unit.rank.map(JSON.integer) ?? .null)]
        }
        let judged = summary.told?.judgements[breakdown.dimension]
        return .array(breakdown.rows.indices.map { index in
            let row = breakdown.rows[index]
            let reference = whole.row(breakdown.dimension, row.key)
            return .object([("key", .string(row.key)),
                     ("label", .string(breakdown.dimension.label(of: row.key, language, withYear: summary.spansYears))),
                     ("share", JSON(row.shareHundredths.map(Ratio.decimals))),
                     ("ref", .string("\(reference)")), ("totals", JSON(row.tally.named)),
                     ("rates", rates(of: row.tally, summary, reference))]
                + (units.map { [("on_time", .object($0[index]))] } ?? [])
                + (judged.map { [("satisfaction", satisfaction($0[row.key] ?? SatisfactionCounts()))] } ?? []))
        })
    }

    private func limits(_ hundredths: ClosedRange<Int>?) -> JSON {
        hundredths.map { .array([.string(Ratio.decimals($0.lowerBound)), .string(Ratio.decimals($0.upperBound))]) } ?? .null
    }

    private func satisfaction(_ counts: SatisfactionCounts) -> JSON {
        let percent = Ratio(numerator: counts.satisfied, denominator: counts.rated).percent
        return .object(counts.named.map { ($0, .integer($1)) } + [("percent", JSON(percent)), ("base", "rated")])
    }

    private func durations(_ durations: Durations) -> JSON {
        .object([("closed", .integer(durations.closed)), ("median_hours", JSON(hours: durations.medianHours)),
                 ("p90_hours", JSON(hours: durations.p90Hours)), ("mean_hours", JSON(hours: durations.meanHours)),
                 ("exact", .boolean(durations.isExact)), ("median_bucket_hours", .integer(durations.medianWidthHours)),
                 ("p90_bucket_hours", .integer(durations.p90WidthHours))])
    }

    private func curve(_ curve: ClosingCurve, of summary: Summary) -> JSON {
        let whole = summary.reference
        return .object(curve.figures.named.curve.map { ($0, .integer($1)) } + [
            ("median_working_days", curve.medianWorkingDays.map(JSON.integer) ?? .null),
            ("points", .array(curve.points.map { point in
                .object([("working_day", .integer(point.workingDay)), ("at_risk", .integer(point.atRisk)), ("closed", .integer(point.closed)),
                         ("left_open", .integer(point.leftOpen)), ("percent", JSON(point.shareHundredths.map(Ratio.decimals))),
                         ("low", JSON(point.limitsHundredths.map { Ratio.decimals($0.lowerBound) })),
                         ("high", JSON(point.limitsHundredths.map { Ratio.decimals($0.upperBound) })),
                         ("ref", .string("\(whole.figure(.curve(.within, point.workingDay)))"))])
            })),
        ])
    }

    private func comparison(_ comparison: Comparison, of summary: Summary) -> JSON {
        let zone = summary.settings.zone
        let (base, tally) = (comparison.base, comparison.base.figures.total)
        let window = base.window
        let current = comparison.current
        return .object(dates(window.period) + [
            ("ref", .string("\(summary.reference(to: base))")),
            ("as_of", .string(zone.iso8601(window.asOf))),
            ("missing", .boolean(base.isMissing)),
            ("unfinished", .boolean(window.isUnfinished)),
            ("days", .integer(window.days.count)),
            ("days_loaded", .integer(base.daysLoaded)),
            ("received", .integer(tally.received)),
            ("received_per_day", .string(Ratio.mean(tally.received, days: window.days.count))),
            ("closed", .integer(tally.closed)),
            ("current", .object([("ref", .string("\(summary.reference(to: current))")),
                                 ("start", .string("\(current.window.period.start)")), ("end", .string("\(current.window.period.end)")),
                                 ("days", .integer(current.window.days.count)), ("days_loaded", .integer(current.daysLoaded)),
                                 ("received", .integer(current.figures.total.received)),
                                 ("closed", .integer(current.figures.total.closed))])),
            ("received_change", change(comparison.received)),
            ("received_per_day_change", change(comparison.receivedPerDay)),
            ("closed_change", change(comparison.closed)),
            ("rates", .array(comparison.rates.map { rate in
                .object([("key", .string(rate.base.definition.rawValue)), ("numerator", .integer(rate.base.numerator)),
                         ("denominator", .integer(rate.base.denominator)), ("percent", JSON(rate.base.percent)),
                         ("points", JSON(rate.points)),
                         ("ref", .string("\(summary.reference(to: base).figure(.rate(rate.base.definition)))"))])
            })),
        ])
    }

    private func change(_ change: Change) -> JSON {
        .object([("percent", JSON(change.percent)), ("reason", JSON(change.reason?.rawValue))])
    }
}
