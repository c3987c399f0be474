package import Tickets

extension CountedFact {
    /// What the fact adds to the counts of its window, so that the sum over all facts is the tally.
    package func tally(_ rules: CountingRules) -> Tally {
        var tally = Tally()
        switch kind {
        case .received: received(&tally, rules)
        case .due:
            tally.dueInWindow = 1
            tally.dueInWindowClosed = ticket.isClosed ? 1 : 0
            tally.dueInWindowClosedOnTime = ticket.standing == .closedOnTime ? 1 : 0
        case .closed: tally.closedInWindow = 1
        case .reopened, .known: break
        }
        return tally
    }

    private func received(_ tally: inout Tally, _ rules: CountingRules) {
        switch ticket.standing {
        case .closedOnTime: tally.closedOnTime = 1
        case .closedLate: tally.closedLate = 1
        case .closedWithoutDeadline: tally.closedWithoutDeadline = 1
        case .openNotDue: tally.openNotDue = 1
        case .openOverdue: tally.openOverdue = 1
        case .openWithoutDeadline: tally.openWithoutDeadline = 1
        case .excluded:
            tally.excluded = 1
            return
        }
        tally.due = ticket.isDue ? 1 : 0
        tally.dueClosedOnTime = ticket.isDue ? tally.closedOnTime : 0
        let isClosable = rules.closable.contains(ticket.category)
        tally.closable = isClosable ? 1 : 0
        tally.closableClosed = isClosable ? tally.closed : 0
        tally.dispatched = ticket.isDispatched ? 1 : 0
        tally.dispatchedClosed = ticket.isDispatched ? tally.closed : 0
    }
}

extension CountedTicket {
    /// How old the ticket is, as the working days of the summary count it.
    package func age(_ counter: AgeCounter) -> TicketAge {
        let isLate = standing == .closedLate || standing == .openOverdue
        return counter.age(received: counter.zone.day(of: receivedAt), due: isLate ? dueAt.map(counter.zone.day(of:)) : nil,
                           closed: closingAt.map(counter.zone.day(of:)), hasCertainTime: hours != nil, standing: standing)
    }

    /// What a ticket received in the window adds to the judgements.
    package var judgement: SatisfactionCounts {
        var counts = SatisfactionCounts()
        if isExcluded { return counts }
        counts.add(1, satisfaction)
        return counts
    }

    /// What a ticket received in the window adds to the quality of the cohort.
    package var quality: CohortQuality {
        var quality = CohortQuality()
        quality.impossibleTimes = hasImpossibleTimes ? 1 : 0
        quality.unclassified = category == .unclassified ? 1 : 0
        quality.provisionalDeadlines = hasProvisionalDeadline ? 1 : 0
        quality.inferredClosings = isClosed && hasInferredClosing ? 1 : 0
        quality.contradictingStatuses = contradictsStatus ? 1 : 0
        return quality
    }
}
