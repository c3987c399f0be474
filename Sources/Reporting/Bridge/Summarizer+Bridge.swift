import TicketStore
import Tickets

extension Summarizer {
    /// Explains how the same summary differs between two states of knowledge. Both are cut off where the later one is by default.
    /// - Parameters:
    ///   - earlier: a run, not after `later`.
    ///   - request: its own knowledge does not matter.
    package func bridge(_ request: SummaryRequest, from earlier: Int, to later: Int) async throws -> KnownBridge {
        var request = request
        request.knowledge = .run(later)
        let after = try await summary(request)
        (request.knowledge, request.asOf) = (.run(earlier), after.window.asOf)
        let before = try await summary(request)
        let old = try await states(of: before, changedSince: earlier, until: later, comparedWith: after)
        let new = try await states(of: after, changedSince: earlier, until: later, comparedWith: before)
        let changes = Set(old.keys).union(new.keys).map { number in
            (cause: ChangeCause(from: old[number], to: new[number], since: earlier),
             before: old[number]?.tally ?? Tally(), after: new[number]?.tally ?? Tally())
        }
        return try KnownBridge(from: before, to: after, by: changes)
    }

    /// Tickets by number, as the summary knows them: those whose row changed between the runs. Where only one of the summaries has
    /// data, every ticket makes a difference. A summary without data knows none.
    private func states(of summary: Summary, changedSince earlier: Int, until later: Int, comparedWith other: Summary)
        async throws -> [String: KnownState] {
        guard !summary.isMissing, earlier < later else { return [:] }
        let (window, rules) = (summary.window, rules)
        let question = FiguresQuestion(start: window.start, cut: window.cut, asOf: window.asOf, knownAt: summary.knownAt.run,
                                       zone: settings.zone, rules: rules)
        let changes = other.isMissing ? nil : earlier + 1...later
        let facts = try await store.snapshot { connection in
            try Explaining.facts([.known, .received, .due, .closed], of: question, changedIn: changes, on: connection)
        }
        return Dictionary(grouping: facts, by: \.ticket.number).mapValues { facts in
            let ticket = facts[0].ticket
            let isInPart = settings.filter.allSatisfy { dimension, key in
                ticket.key(dimension)?.utf8.elementsEqual(key.utf8) ?? true
            }
            let tally = isInPart ? facts.reduce(Tally()) { $0 + $1.tally(rules) } : Tally()
            return KnownState(ticket: ticket, tally: tally, isInPart: isInPart, isReceivedInWindow: facts.contains { $0.kind == .received })
        }
    }
}
