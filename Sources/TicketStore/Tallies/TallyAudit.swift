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
            finding.differences = try differences(rules, on: connection)
            return finding
        }
    }

    /// In the transaction that is open.
    static func differences(_ rules: TallyRules, on connection: borrowing Connection) throws -> [TallyDifference] {
        try TallyRecountSettings.apply(on: connection)
        return try TallyRecount.differences(rules, on: connection)
            + TallyRecountJudgements.differences(rules, on: connection) + TallyMonthRecount.differences(on: connection)
            + DurationRecount.differences(rules, on: connection) + TallyIdentities.broken(on: connection)
    }

    /// Writes down that the tallies were recounted; a read replica keeps no such note.
    package static func note(_ finding: Finding, on connection: borrowing Connection) throws {
        guard finding.isComplete, !connection.isReadOnly else { return }
        try VerificationUpdate.note(differences: finding.differences.count, knownAt: RunLatest.number(before: nil, on: connection),
                                    on: connection)
    }

    /// The rules by which the tallies are kept, and whether they hold all tickets; rules are nil where the zone is not known here.
    package static func rules(on connection: borrowing Connection) throws(PostgresError) -> (rules: TallyRules?, isComplete: Bool) {
        let stored = try TallyRulesRead.rules(on: connection)
        return (stored.rules, stored.isComplete)
    }

    /// Nil where they never were.
    package static func last(on connection: borrowing Connection) throws(PostgresError) -> LastVerification? {
        try VerificationRead.last(on: connection)
    }
}
