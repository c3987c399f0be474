package import Tickets

/// Decides which files of an inbox are taken, and in which order. It sees the folder only through the looks that it is told of, and the
/// clock only as a parameter.
package struct InboxQueue: Sendable {
    package enum Decision: Hashable, Sendable {
        case ignore
        /// Without the right to read it nothing can be said of its content: it stays where it is.
        case unreadable
        case wait(until: ContinuousClock.Instant)
        case take
    }

    /// How long a file must have been the same before it is taken to be complete.
    package let settle: Duration
    /// The same for a doubtful file: an empty one, since writers create first and fill later, or one that somebody holds open.
    package var patience: Duration { settle * 10 }
    private let zone: ReportingZone
    private var sightings: [FileName: Sighting] = [:]

    private struct Sighting {
        var state: FileState
        var since: ContinuousClock.Instant
        var heldUntil: ContinuousClock.Instant?
        var tries = 0
        var isReadable = true
    }

    package init(settle: Duration, zone: ReportingZone) {
        self.settle = settle
        self.zone = zone
    }

    /// What to do with each file of one look, the oldest export first.
    package mutating func plan(_ entries: [InboxEntry], at now: ContinuousClock.Instant) -> InboxPlan {
        var plan = InboxPlan()
        var seen: [FileName: Sighting] = [:]
        for entry in entries where !InboxEntry.isIgnored(entry.name.text) {
            let before = sightings[entry.name]
            var sighting = before ?? Sighting(state: entry.state, since: now)
            if sighting.state != entry.state { sighting = Sighting(state: entry.state, since: now) }
            sighting.isReadable = entry.isReadable
            seen[entry.name] = sighting
            switch decision(entry, sighting, at: now) {
            case .ignore: break
            case .unreadable:
                plan.unreadable += 1
                if before?.isReadable ?? true { plan.nowUnreadable.append(entry.name.text) }
            case .wait(let until):
                plan.waiting.append(entry)
                plan.nextLook = min(plan.nextLook ?? until, until)
            case .take: plan.ready.append(entry)
            }
        }
        sightings = seen
        plan.ready = ordered(plan.ready)
        return plan
    }

    private func decision(_ entry: InboxEntry, _ sighting: Sighting, at now: ContinuousClock.Instant) -> Decision {
        guard entry.isReadable else { return .unreadable }
        let settled = sighting.since + (entry.state.byteCount == 0 ? patience : settle)
        let until = max(settled, sighting.heldUntil ?? settled)
        return now < until ? .wait(until: until) : .take
    }

    /// By the day that the export shows; of one day the file that was written first, since the later import wins. A file that a worker died
    /// with comes after all others, since it may be what killed it.
    private func ordered(_ entries: [InboxEntry]) -> [InboxEntry] {
        let keyed = entries.map { (moment: $0.moment(zone: zone), entry: $0) }
        return keyed.sorted { left, right in
            if left.entry.deaths != right.entry.deaths { return left.entry.deaths < right.entry.deaths }
            if left.moment != right.moment { return left.moment < right.moment }
            if left.entry.state.modified != right.entry.state.modified { return left.entry.state.modified < right.entry.state.modified }
            return left.entry.name.text < right.entry.name.text
        }.map(\.entry)
    }

    /// A file that is to be taken, but that somebody holds open for writing: false once patience is over.
    package mutating func postpone(_ name: FileName, at now: ContinuousClock.Instant) -> Bool {
        guard let sighting = sightings[name], now < sighting.since + patience else { return false }
        sightings[name]?.heldUntil = now + settle
        return true
    }

    /// A file that was put back and is not to be taken before `until`; returns how often that has happened to it.
    package mutating func hold(_ name: FileName, until: ContinuousClock.Instant) -> Int {
        guard var sighting = sightings[name] else { return 0 }
        sighting.heldUntil = until
        sighting.tries += 1
        sightings[name] = sighting
        return sighting.tries
    }
}

/// What is to be done after one look at the inbox.
package struct InboxPlan: Sendable {
    /// In the order in which they are to be taken.
    package var ready: [InboxEntry] = []
    package var waiting: [InboxEntry] = []
    package var unreadable = 0
    /// Those of the unreadable that were not so at the look before.
    package var nowUnreadable: [String] = []
    /// When the first of those that wait may be taken, if nothing happens to it.
    package var nextLook: ContinuousClock.Instant?
}
