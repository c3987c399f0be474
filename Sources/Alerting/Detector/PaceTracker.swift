import Statistics

/// The evidence against one series as it adds up day by day, and the alert that it raises.
struct PaceTracker: Sendable {
    enum Change: Equatable { case none, fired, resolved }

    /// Working days in a row on which the conditions must hold.
    private static let daysToFire = 2
    private static let daysToResolve = 5
    private static let leastExpected = 4.0
    private static let leastShortfall = 3.0
    /// How far beyond the limit evidence counts, so that an alert can end.
    private static let reserve = 1.0

    let level: Level
    private(set) var evidence = CumulativeSum()
    /// z: the first day after the evidence was last 0.
    private(set) var onset: Int?
    private(set) var sinceOnset = ObservedExpected()
    private(set) var isFiring = false
    private(set) var state = PaceState.learning
    private var daysHeld = 0
    private var calmDays = 0

    init(_ level: Level) { self.level = level }

    static func weight(_ counts: ObservedExpected, _ level: Level, overdispersion: Double) -> Double {
        Evidence.ofSlowdown(counts, to: level.slowdown) / overdispersion
    }

    /// Takes one judged day. Days come in order; a day of outage, and one that nothing covers, is left out.
    mutating func take(_ day: Int, _ counts: ObservedExpected, isWorkday: Bool, overdispersion: Double, limit: Double) -> Change {
        evidence.add(Self.weight(counts, level, overdispersion: overdispersion), cap: limit + Self.reserve)
        if evidence.value == 0 {
            onset = nil
            sinceOnset = ObservedExpected()
        } else {
            onset = onset ?? day
            sinceOnset = sinceOnset + counts
        }
        return isFiring ? watch(day, counts, isWorkday, limit) : judge(isWorkday, limit)
    }

    /// Forgets the evidence, as when what was low is accepted as the new normal.
    mutating func restart(_ state: PaceState) {
        self = PaceTracker(level)
        self.state = state
    }

    private mutating func judge(_ isWorkday: Bool, _ limit: Double) -> Change {
        let holds = evidence.value >= limit && sinceOnset.expected >= Self.leastExpected
            && sinceOnset.shortfall >= Self.leastShortfall && sinceOnset.ratio <= level.highestRatio
        if isWorkday { daysHeld = holds ? daysHeld + 1 : 0 }
        guard daysHeld >= Self.daysToFire else {
            state = holds ? .pending : .ok
            return .none
        }
        isFiring = true
        state = .firing
        calmDays = 0
        return .fired
    }

    private mutating func watch(_ day: Int, _ counts: ObservedExpected, _ isWorkday: Bool, _ limit: Double) -> Change {
        if isWorkday { calmDays = evidence.value <= limit / 2 ? calmDays + 1 : 0 }
        guard calmDays >= Self.daysToResolve else { return .none }
        isFiring = false
        state = .ok
        daysHeld = 0
        if evidence.value > 0 {
            onset = day
            sinceOnset = counts
        }
        return .resolved
    }
}
