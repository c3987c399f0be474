/// One ticket's life as the exports tell it: a fold over observations in the order of what they show.
///
/// The result depends on the observations alone and not on the order in which their files arrived, so a late file is handled by
/// folding again. Folding one more observation onto a stored timeline gives the same as folding all of them.
package struct Timeline: Hashable, Sendable {
    package private(set) var newest: Ticket
    /// The earliest moment that any export which names the ticket shows.
    package private(set) var firstSeenAt: Instant
    /// The highest rework revision that any export has told of.
    package private(set) var highestRevision: Int
    /// Events in force, in the order in which they were seen.
    package private(set) var events: [TicketEvent]

    /// A timeline as it was stored.
    package init(newest: Ticket, firstSeenAt: Instant, highestRevision: Int, events: [TicketEvent]) {
        self.newest = newest
        self.firstSeenAt = firstSeenAt
        self.highestRevision = highestRevision
        self.events = events
    }

    package init(_ first: Observation) {
        newest = first.ticket
        firstSeenAt = first.seenAt
        highestRevision = first.ticket.number.revision
        events = []
        newest.closing = first.statedClosing(before: nil)
    }

    /// Folds all evidence, which is sorted by the moment that it shows and, for equal moments, by import. Nil without a row.
    package init?(_ evidence: some Sequence<Evidence>) {
        var timeline: Timeline?
        for piece in evidence {
            switch (piece, timeline == nil) {
            case (.row(let first), true): timeline = Timeline(first)
            case (.row(let observation), false): timeline?.observe(observation)
            case (.absence(let seenAt), _): timeline?.withdraw(seenAt: seenAt)
            }
        }
        guard let timeline else { return nil }
        self = timeline
    }

    package init?(_ observations: some Sequence<Observation>) {
        self.init(observations.map(Evidence.row))
    }

    package var reopenCount: Int {
        events.count { if case .reopened = $0.kind { true } else { false } }
    }

    /// The earliest closing of all, whether undone since or in force.
    package var firstClosing: Closing? {
        for event in events { if case .reopened(let undone) = event.kind { return undone } }
        return newest.closing
    }

    /// The closing in force at `asOf`: the latest one before it that was not undone before it.
    package func closing(before asOf: Instant) -> Closing? {
        if let closing = newest.closing, closing.at < asOf { return closing }
        for event in events.reversed() {
            guard case .reopened(let undone) = event.kind else { continue }
            if event.occurredAt < asOf { return nil }
            if undone.at < asOf { return undone }
        }
        return nil
    }

    /// Lays a newer observation over what is known. A platform repeats the rows of earlier rounds in every export: such a row is
    /// news only where no later round was known.
    package mutating func observe(_ observation: Observation) {
        firstSeenAt = min(firstSeenAt, observation.seenAt)
        let revision = observation.ticket.number.revision
        if observation.isEarlierRound, revision < highestRevision { return }
        highestRevision = max(highestRevision, revision)
        let before = newest
        var after = before.overlaid(by: observation.ticket, columns: observation.columns)
        after.closing = observation.statedClosing(before: before)
        noteChanges(from: before, to: after, seenAt: observation.seenAt)
        newest = after
        noteClosing(from: before, to: after, seenAt: observation.seenAt)
    }

    /// A full snapshot lacks the ticket: it is left out of every figure until an export names it again.
    package mutating func withdraw(seenAt: Instant) {
        guard !newest.isWithdrawn else { return }
        newest.isWithdrawn = true
        events.append(TicketEvent(.withdrawn, occurredAt: seenAt.adding(seconds: -1), seenAt: seenAt))
    }

    private mutating func noteChanges(from before: Ticket, to after: Ticket, seenAt: Instant) {
        func note(_ kind: TicketEvent.Kind) {
            events.append(TicketEvent(kind, occurredAt: seenAt.adding(seconds: -1), seenAt: seenAt))
        }
        if before.statedDeadline != after.statedDeadline {
            note(.deadlineChanged(from: before.statedDeadline, to: after.statedDeadline))
        }
        if before.departmentText != after.departmentText {
            note(.transferred(from: before.departmentText, to: after.departmentText))
        }
        if before.categoryText != after.categoryText {
            note(.reclassified(from: before.categoryText, to: after.categoryText))
        }
    }

    private mutating func noteClosing(from before: Ticket, to after: Ticket, seenAt: Instant) {
        if let undone = before.closing {
            if after.closing == nil || (after.number.revision > before.number.revision && after.closing?.at != undone.at) {
                reopen(undone, seenAt: seenAt)
            } else if let closing = after.closing, closing.at != undone.at {
                events.append(TicketEvent(.corrected(from: undone, to: closing),
                                          occurredAt: seenAt.adding(seconds: -1), seenAt: seenAt))
            }
        }
        settleReopening()
    }

    /// A reopening carries no time of its own: it happened in the last second before the moment that the export shows, and not
    /// before the closing that it undoes.
    private mutating func reopen(_ undone: Closing, seenAt: Instant) {
        let occurredAt = max(undone.at, seenAt.adding(seconds: -1))
        events.append(TicketEvent(.reopened(undone: undone), occurredAt: occurredAt, seenAt: seenAt))
    }

    /// Keeps the last reopening before the closing that follows it. A closing that is not after the undone one leaves no room
    /// for a reopening between them: the earlier closing was then only written down wrongly.
    private mutating func settleReopening() {
        guard let closing = newest.closing else { return }
        while let index = events.lastIndex(where: { if case .reopened = $0.kind { true } else { false } }),
              case .reopened(let undone) = events[index].kind {
            if closing.at > undone.at {
                let latest = events[index].seenAt.adding(seconds: -1)
                events[index].occurredAt = max(undone.at, min(latest, closing.at.adding(seconds: -1)))
                return
            }
            let seenAt = events.remove(at: index).seenAt
            if closing.at != undone.at {
                events.append(TicketEvent(.corrected(from: undone, to: closing),
                                          occurredAt: seenAt.adding(seconds: -1), seenAt: seenAt))
            }
        }
    }
}

extension Observation {
    /// The closing that holds after this observation, laid over what was known before it.
    ///
    /// A closed status without a time keeps the closing that is in force, marked as inferred since the row does not state it;
    /// else it counts as closed at the last second before the moment shown.
    fileprivate func statedClosing(before known: Ticket?) -> Closing? {
        if columns.contains(.closedAt), let stated = ticket.closing, !stated.isInferred { return stated }
        let saysClosed = columns.contains(.status) && ticket.statusMeaning == .closed
        let saysNothing = !columns.contains(.closedAt) && !(columns.contains(.status) && ticket.statusMeaning == .open
                                                            && known?.closing?.isInferred == true)
        if let closing = known?.closing {
            if saysNothing { return closing }
            return saysClosed ? Closing(at: closing.at, isDateOnly: closing.isDateOnly, isInferred: true) : nil
        }
        return saysClosed ? Closing(at: seenAt.adding(seconds: -1), isInferred: true) : nil
    }
}
