import Tickets

extension SummaryPage {
    var stock: Page.Section {
        let stock = summary.stock
        func sum(_ terms: (word: Word, count: Int)...) -> String {
            terms.map { "\($0.word(language).lowercased()) \($0.count)" }.joined(separator: " + ")
        }
        let left = sum((.opening, stock.opening), (.received, stock.received), (.reopened, stock.reopened))
        let right = sum((.closed, stock.closed), (.excluded, stock.excluded), (.closing, stock.closing))
        return Page.Section(title: Word.stock(language), blocks: [.facts([
            Page.Fact(Word.balance(language), "\(left) = \(right)"),
            Page.Fact(Word.closedInPeriod(language), "\(summary.total.closedInWindow)\(parenthesis(Word.wheneverReceived(language)))"),
        ])])
    }

    var durations: Page.Section {
        let durations = summary.durations
        func hours(_ value: Double?, widthHours: Int = 0) -> String {
            guard let value else { return "—" }
            let width = widthHours > 0 ? parenthesis("\(Word.bucketWidth(language))\(widthHours)\(Word.hours(language))") : ""
            return "\(Hours.decimals(value, places: 2))\(Word.hours(language))\(width)"
        }
        return Page.Section(title: Word.durations(language), blocks: [.facts([
            Page.Fact(Word.median(language), hours(durations.medianHours, widthHours: durations.medianWidthHours)),
            Page.Fact(Word.ninetieth(language), hours(durations.p90Hours, widthHours: durations.p90WidthHours)),
            Page.Fact(Word.mean(language), hours(durations.meanHours)),
            Page.Fact(Word.counted(language),
                      "\(durations.closed)" + (durations.isExact ? "" : parenthesis(Word.estimated(language)))),
        ])])
    }

    var satisfaction: Page.Section {
        let counts = summary.satisfaction
        let rate = Ratio(numerator: counts.satisfied, denominator: counts.rated)
        let percent = rate.percent.map { "\($0)%" } ?? "—"
        return Page.Section(title: Word.satisfaction(language), blocks: [.facts([
            Page.Fact(Word.satisfactionRate(language), percent + parenthesis("\(counts.satisfied)/\(counts.rated)")),
            Page.Fact(Word.satisfied(language), "\(counts.satisfied)"),
            Page.Fact(Word.basicallySatisfied(language), "\(counts.basicallySatisfied)"),
            Page.Fact(Word.dissatisfied(language), "\(counts.dissatisfied)"),
            Page.Fact(Word.unrated(language), "\(counts.unrated)"),
        ])])
    }

    var data: Page.Section {
        let (data, quality) = (summary.data, summary.quality)
        var facts = [
            Page.Fact(Word.daysLoaded(language), "\(data.daysLoaded)/\(data.daysInPeriod)"),
            Page.Fact(Word.imports(language), "\(data.imports)"),
            Page.Fact(Word.rejectedRows(language), "\(data.rejectedRows)"),
        ]
        if !summary.isMissing {
            facts += [
                Page.Fact(Word.impossibleTimes(language), "\(quality.impossibleTimes)"),
                Page.Fact(Word.unclassified(language), "\(quality.unclassified)"),
                Page.Fact(Word.provisionalDeadlines(language), "\(quality.provisionalDeadlines)"),
                Page.Fact(Word.inferredClosings(language), "\(quality.inferredClosings)"),
                Page.Fact(Word.contradictingStatuses(language), "\(quality.contradictingStatuses)"),
            ]
        }
        return Page.Section(title: Word.data(language), blocks: [.facts(facts)])
    }
}
