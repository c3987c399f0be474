import Tickets

extension SummaryPage {
    var stock: Page.Section {
        let stock = summary.stock
        let terms: [(word: Word, count: Int)] = [
            (.opening, stock.opening), (.received, stock.received), (.reopened, stock.reopened),
            (.closed, stock.closed), (.excluded, stock.excluded), (.closing, stock.closing),
        ]
        func sum(_ terms: some Sequence<(word: Word, count: Int)>) -> String {
            terms.map { "\($0.word(language).lowercased()) \($0.count)" }.joined(separator: " + ")
        }
        let (left, right) = (sum(terms.prefix(3)), sum(terms.dropFirst(3)))
        return Page.Section(title: Word.stock(language), blocks: [.facts([
            Page.Fact(Word.balance(language), PageTable.Cell("\(left) = \(right)"),
                      parts: terms.map { Page.Fact($0.word(language), PageTable.Cell($0.count)) }),
            Page.Fact(Word.closedInPeriod(language),
                      PageTable.Cell("\(summary.total.closedInWindow)\(parenthesis(Word.wheneverReceived(language)))",
                                     value: .count(summary.total.closedInWindow))),
        ])])
    }

    var durations: Page.Section {
        let durations = summary.durations
        func hours(_ value: Double?, widthHours: Int = 0) -> PageTable.Cell {
            let decimals = value.map { Hours.decimals($0, places: 2) }
            let width = widthHours > 0 ? parenthesis("\(Word.bucketWidth(language))\(widthHours)\(Word.hours(language))") : ""
            return PageTable.Cell(decimals.map { $0 + Word.hours(language) + width } ?? "—",
                                  value: decimals.flatMap(Double.init).map { .decimal($0) })
        }
        return Page.Section(title: Word.durations(language), blocks: [.facts([
            Page.Fact(Word.median(language), hours(durations.medianHours, widthHours: durations.medianWidthHours)),
            Page.Fact(Word.ninetieth(language), hours(durations.p90Hours, widthHours: durations.p90WidthHours)),
            Page.Fact(Word.mean(language), hours(durations.meanHours)),
            Page.Fact(Word.counted(language),
                      PageTable.Cell("\(durations.closed)" + (durations.isExact ? "" : parenthesis(Word.estimated(language))),
                                     value: .count(durations.closed))),
        ])])
    }

    var satisfaction: Page.Section {
        let counts = summary.satisfaction
        let rate = Ratio(numerator: counts.satisfied, denominator: counts.rated)
        let percent = rate.percent.map { "\($0)%" } ?? "—"
        return Page.Section(title: Word.satisfaction(language), blocks: [.facts([
            Page.Fact(Word.satisfactionRate(language),
                      PageTable.Cell(percent + parenthesis("\(counts.satisfied)/\(counts.rated)"), value: .rate(rate))),
            Page.Fact(Word.satisfied(language), PageTable.Cell(counts.satisfied)),
            Page.Fact(Word.basicallySatisfied(language), PageTable.Cell(counts.basicallySatisfied)),
            Page.Fact(Word.dissatisfied(language), PageTable.Cell(counts.dissatisfied)),
            Page.Fact(Word.unrated(language), PageTable.Cell(counts.unrated)),
        ])])
    }

    var data: Page.Section {
        let (data, quality) = (summary.data, summary.quality)
        var facts = [
            Page.Fact(Word.daysLoaded(language), "\(data.daysLoaded)/\(data.daysInPeriod)"),
            Page.Fact(Word.imports(language), PageTable.Cell(data.imports)),
            Page.Fact(Word.rejectedRows(language), PageTable.Cell(data.rejectedRows)),
        ]
        if !summary.isMissing {
            facts += [
                Page.Fact(Word.impossibleTimes(language), PageTable.Cell(quality.impossibleTimes)),
                Page.Fact(Word.unclassified(language), PageTable.Cell(quality.unclassified)),
                Page.Fact(Word.provisionalDeadlines(language), PageTable.Cell(quality.provisionalDeadlines)),
                Page.Fact(Word.inferredClosings(language), PageTable.Cell(quality.inferredClosings)),
                Page.Fact(Word.contradictingStatuses(language), PageTable.Cell(quality.contradictingStatuses)),
            ] + (summary.workingDays == nil ? [Page.Fact(Word.notCounted(language), Word.needsExact(language))] : [])
        }
        return Page.Section(title: Word.data(language), role: .notes, blocks: [.facts(facts)])
    }
}
