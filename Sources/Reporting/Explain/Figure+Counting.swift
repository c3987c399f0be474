import TicketStore
import Tickets

extension Figure {
    /// Where no ticket can count.
    var nothing: PeriodFigures {
        var figures = PeriodFigures()
        if needsWorkingDays { figures.workingDays = WorkingDayFigures() }
        if needsTold { figures.told = ToldFigures() }
        return figures
    }

    /// What a figure says of everything that was counted for its window; nil for what is told of exports, not of tickets.
    func value(in figures: PeriodFigures) -> Explanation.Value? {
        if let rate {
            let (numerator, denominator) = rate.ratio(figures.total)
            return .ratio(Ratio(numerator: numerator, denominator: denominator))
        }
        switch group {
        case .totals: return count(figures.total.named)
        case .flow: return .count(key == "received" ? figures.total.received : figures.total.closedInWindow)
        case .stock: return count(figures.stock.named)
        case .satisfaction:
            let judged = figures.satisfaction
            return key == "percent" ? .ratio(Ratio(numerator: judged.satisfied, denominator: judged.rated)) : count(judged.named)
        case .durations:
            let durations = figures.durations
            switch key {
            case "median_hours": return .hours(durations.medianHours, of: durations.closed)
            case "p90_hours": return .hours(durations.p90Hours, of: durations.closed)
            case "mean_hours": return .hours(durations.meanHours, of: durations.closed)
            default: return .count(durations.closed)
            }
        case .overdue: return figures.workingDays.flatMap { count($0.named.overdue) }
        case .curve: return figures.workingDays.flatMap(curveValue)
        case .process: return figures.told.flatMap { count($0.named) }
        case .topic: return figures.told.map { .count($0.topics[key] ?? 0) }
        case .data: return count(figures.quality.named)
        case .rates: return nil
        }
    }

    private func curveValue(_ figures: WorkingDayFigures) -> Explanation.Value? {
        guard let place = curvePlace else {
            return key == "median_working_days"
                ? .workingDays(ClosingCurve(figures).medianWorkingDays, of: figures.counted) : count(figures.named.curve)
        }
        let point = ClosingCurve(figures).points[place.workingDay]
        return switch place.count {
        case .atRisk: .count(point.atRisk)
        case .closed: .count(point.closed)
        case .leftOpen: .count(point.leftOpen)
        case .within: .estimate(hundredths: point.shareHundredths, closed: figures.closed(within: place.workingDay), of: figures.counted)
        }
    }

    /// Which of the figure's counts a fact belongs to, by what it alone adds to them; nil where it adds nothing.
    /// - Parameter ages: for figures that need working days.
    func part(of fact: CountedFact, _ rules: CountingRules, _ ages: AgeCounter?) -> Explanation.Part? {
        if group == .stock { return key != "excluded" || fact.ticket.isExcluded ? .count : nil }
        if group == .durations { return fact.ticket.hours != nil ? .count : nil }
        var alone = PeriodFigures()
        alone.total = fact.tally(rules)
        alone.satisfaction = fact.ticket.judgement
        alone.quality = fact.ticket.quality
        if let ages {
            alone.workingDays = WorkingDayFigures()
            alone.workingDays?.add(1, fact.ticket.age(ages))
        }
        if needsTold {
            let ticket = fact.ticket
            alone.told = ToldFigures()
            alone.told?.add(1, ticket.told, category: ticket.category, department: ticket.department, satisfaction: ticket.satisfaction,
                            isExcluded: ticket.isExcluded)
        }
        switch value(in: alone) {
        case .count(let count): return count > 0 ? .count : nil
        case .ratio(let ratio):
            switch (ratio.numerator > 0, ratio.denominator > 0) {
            case (true, true): return .both
            case (true, false): return .numerator
            case (false, true): return .denominator
            case (false, false): return nil
            }
        case .estimate(_, let closed, let counted): return closed > 0 ? .both : counted > 0 ? .denominator : nil
        case .workingDays(_, let counted): return counted > 0 ? .count : nil
        case .hours, nil: return nil
        }
    }

    /// The facts among which the figure's rows are. Of the stock, closings and reopenings take effect at the receipt at the earliest,
    /// and what is on hand is asked for by itself.
    var kinds: [CountedFact.Kind] {
        switch (group, key) {
        case (.rates, RateDefinition.flow.rawValue): [.received, .closed]
        case (.rates, _): rate?.basis == .dueInWindow ? [.due] : [.received]
        case (.flow, "closed_in_period"), (.stock, "closed"): [.closed]
        case (.stock, "reopened"): [.reopened]
        default: [.received]
        }
    }

    private func count(_ named: [(String, Int)]) -> Explanation.Value? {
        named.first { $0.0 == key }.map { .count($0.1) }
    }
}
