package import Postgres
package import Tickets

/// The tickets, imports and rejected rows behind a figure.
package enum Explaining {
    /// Every fact of these kinds in the question's window, in the order in which they happened.
    /// - Parameters:
    ///   - isEffective: a closing or reopening before the receipt takes effect at the receipt, as in the stock.
    ///   - changes: only of tickets whose row changed in those runs; nil for all.
    /// - Throws: `StoreError.archived` where some of the tickets are archived.
    package static func facts(_ kinds: [CountedFact.Kind], of question: FiguresQuestion, atReceiptAtTheEarliest isEffective: Bool = false,
                              changedIn changes: ClosedRange<Int>? = nil,
                              on connection: borrowing Connection) throws -> [CountedFact] {
        try Archives.expectNone(from: question.start, until: question.cut, on: connection)
        return try ExplainFacts.facts(kinds, of: question, atReceiptAtTheEarliest: isEffective, changedIn: changes, on: connection)
    }

    /// The tickets on hand at an instant: received before it and open then.
    package static func onHand(at instant: Instant, of question: FiguresQuestion,
                               on connection: borrowing Connection) throws -> [CountedFact] {
        try Archives.expectNone(from: instant, until: instant, on: connection)
        var asked = question
        (asked.start, asked.cut, asked.asOf) = (.earliest, instant, instant)
        return try ExplainFacts.facts([.received], of: asked, atReceiptAtTheEarliest: false, changedIn: nil,
                                      on: connection).filter { !$0.ticket.isClosed && !$0.ticket.isExcluded }
    }

    /// In the order of the imports and of their files.
    package static func rejections(of runs: [Int], on connection: borrowing Connection) throws(PostgresError) -> [RejectedPlace] {
        try ExplainRejections.places(in: runs, on: connection)
    }

    /// In the order of their numbers.
    package static func imports(_ runs: [Int], on connection: borrowing Connection) throws(PostgresError) -> [SourceImport] {
        try ExplainImports.imports(runs, on: connection)
    }
}

extension Instant {
    /// 0001-01-01T00:00:00Z, before every year that an export can write with four digits.
    fileprivate static let earliest = Instant(seconds: -62_135_596_800)
}
