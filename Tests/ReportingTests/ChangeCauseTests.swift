@testable import Reporting
import Testing
@testable import TicketStore
import Tickets

/// Of everything that may have happened to a ticket one thing is its cause.
@Suite struct ChangeCauseTests {
    private func state(isInPart: Bool = true, isReceived: Bool = true, _ change: (inout CountedTicket) -> Void = { _ in }) -> KnownState {
        KnownState(ticket: countedTicket(change: change), tally: Tally(), isInPart: isInPart, isReceivedInWindow: isReceived)
    }

    private func close(_ ticket: inout CountedTicket, hour: Int64 = 1) {
        ticket.closingAt = ticket.receivedAt.adding(seconds: hour * 3_600)
        ticket.newestClosingAt = ticket.closingAt
        ticket.standing = .closedOnTime
    }

    private func cause(_ before: KnownState?, _ after: KnownState?) -> ChangeCause { ChangeCause(from: before, to: after, since: 5) }

    @Test func `a ticket that is gone, or a row of before that is back, was reverted`() {
        #expect(cause(state(), nil) == .reverted)
        #expect(cause(state { close(&$0) }, state { ($0.knownFrom, $0.madeBy) = (7, 4) }) == .reverted)
        #expect(cause(nil, state { ($0.knownFrom, $0.madeBy) = (7, 4) }) == .reverted)
    }

    @Test func `a row of between the two runs that is back is told by what it says`() {
        #expect(cause(state(), state { close(&$0); ($0.knownFrom, $0.madeBy) = (9, 6) }) == .closings)
    }

    @Test func `a ticket that was not known arrived, whatever else happened to it`() {
        #expect(cause(nil, state { close(&$0); $0.knownFrom = 6; $0.madeBy = 6 }) == .lateArrivals)
        // Known before, but its period had no data: the data arrived.
        #expect(cause(nil, state()) == .lateArrivals)
    }

    @Test func `exclusion goes before the part, the part before receipt, receipt before closing`() {
        #expect(cause(state(), state(isInPart: false) { $0.standing = .excluded }) == .withdrawn)
        #expect(cause(state { $0.standing = .excluded }, state { close(&$0) }) == .withdrawn)
        #expect(cause(state(isInPart: false), state(isReceived: false) { close(&$0) }) == .reclassified)
        #expect(cause(state(isReceived: false), state { close(&$0) }) == .corrections)
    }

    @Test func `a closing is one more that is known; a time that moved is a correction`() {
        #expect(cause(state(), state { close(&$0) }) == .closings)
        // Its closing was known, but lay after the as-of.
        #expect(cause(state { $0.newestClosingAt = $0.receivedAt.adding(seconds: 9_999_999) }, state { close(&$0) }) == .corrections)
        #expect(cause(state { close(&$0) }, state { close(&$0, hour: 2) }) == .corrections)
        #expect(cause(state { close(&$0) }, state { close(&$0, hour: 2); $0.reopenCount = 1 }) == .closings)
    }

    @Test func `a reopening is one more that is known; a closing that is taken away is a correction`() {
        #expect(cause(state { close(&$0) }, state { $0.reopenCount = 1 }) == .reopenings)
        #expect(cause(state { close(&$0) }, state()) == .corrections)
        // A late file has shown that it was never reopened.
        #expect(cause(state { $0.reopenCount = 1 }, state { close(&$0) }) == .corrections)
    }

    @Test func `a deadline counts where the closing is the same, and other keys come last`() {
        #expect(cause(state(), state { $0.dueAt = $0.receivedAt; $0.category = .praise }) == .deadlineChanges)
        #expect(cause(state { close(&$0) }, state { close(&$0, hour: 2); $0.dueAt = $0.receivedAt }) == .corrections)
        #expect(cause(state(), state { $0.category = .praise }) == .reclassified)
        #expect(cause(state(), state { $0.isDispatched = true }) == .corrections)
    }

    @Test func `the order of precedence names every cause once`() {
        #expect(Set(ChangeCause.precedence) == Set(ChangeCause.allCases) && ChangeCause.precedence.count == ChangeCause.allCases.count)
    }
}
