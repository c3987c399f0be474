import Tickets

/// What a batch changes.
struct ImportPlan {
    /// Tickets that no export has named before, each told once.
    var inserts: [FileRows] = []
    /// Everything that takes more than a first row.
    var changes: [TicketChange] = []
    /// Rows that say what is known already.
    var unchanged = 0

    func add(to outcome: inout ImportOutcome, groups: [FileRows]) {
        outcome.inserted += inserts.count
        outcome.unchanged += unchanged
        for change in changes {
            switch change.outcome {
            case .inserted: outcome.inserted += 1
            case .updated: outcome.updated += 1
            case .unchanged: outcome.unchanged += 1
            case .stale: outcome.stale += 1
            case .withdrawn: outcome.withdrawn += 1
            case .retold: break
            }
        }
        // Of several rows that speak of one ticket the others repeat the winner, or are overruled by it.
        for group in groups {
            outcome.unchanged += group.repeats
            outcome.stale += group.differing
        }
    }
}
