package import Postgres

/// Compares the tallies with a recount of tickets and events by SQL that has nothing in common with the code that keeps them.
package enum TallyAudit {
    package struct Finding: Sendable {
        package var rules: TallyRules?
        /// False where tickets were there before the tallies: figures are counted from the tickets until `TallyRebuild` has run.
        package var isComplete: Bool
        package var differences: [TallyDifference] = []
    }

    package static func run(on connection: borrowing Connection) throws -> Finding {
        try connection.transaction(isolation: .repeatableRead, readOnly: true) { connection in
            let stored = try TallyRulesRead.rules(on: connection)
            var finding = Finding(rules: stored.rules, isComplete: stored.isComplete)
            guard stored.isComplete, let rules = stored.rules else { return finding }
            try TallyRecountSettings.apply(on: connection)
            finding.differences = try TallyRecount.differences(rules, on: connection)
                + TallyRecountJudgements.differences(rules, on: connection) + TallyMonthRecount.differences(on: connection)
                + DurationRecount.differences(rules, on: connection) + TallyIdentities.broken(on: connection)
            return finding
        }
    }
}
