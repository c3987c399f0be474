package import FoundationEssentials

/// How long somebody who has logged in is believed: while they use it, and a working day at most.
package struct SessionLife: Sendable, Hashable {
    /// Since the log-in.
    package var absoluteSeconds = 12 * 3600.0
    /// Since the last use.
    package var idleSeconds = 30 * 60.0
    /// A use is noted so often at most, so that reading pages does not write.
    package var touchSeconds = 60.0

    package init() {}

    package func end(begunAt begun: Date) -> Date { begun.addingTimeInterval(absoluteSeconds) }

    /// When a session that is used now ends unless it is used again.
    package func idleEnd(usedAt now: Date, end: Date) -> Date { min(now.addingTimeInterval(idleSeconds), end) }

    package func isOver(at now: Date, idleEnd: Date, end: Date) -> Bool { now >= idleEnd || now >= end }

    /// Whether the use is to be noted.
    package func isStale(at now: Date, idleEnd: Date, end: Date) -> Bool {
        self.idleEnd(usedAt: now, end: end).timeIntervalSince(idleEnd) >= touchSeconds
    }
}
