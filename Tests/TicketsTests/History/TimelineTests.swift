import Testing
import TestSupport
@testable import Tickets

/// Times are seconds after an arbitrary midnight; an export made at the end of day n shows the moment n × 86 400.
@Suite struct TimelineTests {
    static func at(_ seconds: Int) -> Instant { Instant(seconds: Int64(1_600_000_000 + seconds)) }
    static func endOfDay(_ day: Int) -> Instant { at(day * 86_400) }

    static func observation(day: Int, closedAt: Int? = nil, status: StatusMeaning = .other, revision: Int = 0,
                            columns: ColumnSet = ColumnSet(Column.allCases), department: String = "A") -> Observation {
        var ticket = Ticket(number: TicketNumber(base: "1", revision: revision), receivedAt: at(0))
        ticket.closing = closedAt.map { Closing(at: at($0)) }
        ticket.statusMeaning = status
        ticket.departmentText = department
        ticket.department = department
        return Observation(ticket, columns: columns, seenAt: endOfDay(day))
    }

    static func timeline(_ observations: Observation...) throws -> Timeline { try #require(Timeline(observations)) }

    @Test func `an open row after a closing reopens in the last second of the day that the export shows`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000), Self.observation(day: 3))
        #expect(timeline.newest.closing == nil)
        #expect(timeline.events == [
            TicketEvent(.reopened(undone: Closing(at: Self.at(1_000))), occurredAt: Self.at(3 * 86_400 - 1), seenAt: Self.endOfDay(3))
        ])
        #expect(timeline.closing(before: Self.at(1_000)) == nil)
        #expect(timeline.closing(before: Self.at(1_001)) == Closing(at: Self.at(1_000)))
        #expect(timeline.closing(before: Self.at(3 * 86_400 - 1)) == Closing(at: Self.at(1_000)))
        #expect(timeline.closing(before: Self.endOfDay(3)) == nil)
    }

    @Test func `a reopening lies before the closing that follows it`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000), Self.observation(day: 3),
                                         Self.observation(day: 4, closedAt: 100_000))
        #expect(timeline.events.map(\.occurredAt) == [Self.at(99_999)])
        #expect(timeline.reopenCount == 1)
        #expect(timeline.firstClosing == Closing(at: Self.at(1_000)))
        #expect(timeline.closing(before: Self.at(99_999)) == Closing(at: Self.at(1_000)))
        #expect(timeline.closing(before: Self.at(100_000)) == nil)
        #expect(timeline.closing(before: Self.at(100_001)) == Closing(at: Self.at(100_000)))
    }

    @Test func `a higher revision with a later closing reopens between the two`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000),
                                         Self.observation(day: 3, closedAt: 200_000, revision: 2))
        #expect(timeline.reopenCount == 1)
        #expect(timeline.events.map(\.occurredAt) == [Self.at(199_999)])
    }

    @Test func `another closing time without a reopening is a correction`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000), Self.observation(day: 2, closedAt: 900))
        #expect(timeline.reopenCount == 0)
        #expect(timeline.events.map(\.kind) == [.corrected(from: Closing(at: Self.at(1_000)), to: Closing(at: Self.at(900)))])
        #expect(timeline.closing(before: Self.at(950)) == Closing(at: Self.at(900)))
    }

    @Test func `a closing that comes back unchanged was never undone`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000), Self.observation(day: 2),
                                         Self.observation(day: 3, closedAt: 1_000))
        #expect(timeline.reopenCount == 0)
        #expect(timeline.closing(before: Self.endOfDay(2)) == Closing(at: Self.at(1_000)))
    }

    @Test func `a corrected closing moves the reopening that it follows`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000), Self.observation(day: 3),
                                         Self.observation(day: 4, closedAt: 300_000), Self.observation(day: 5, closedAt: 5_000))
        #expect(timeline.reopenCount == 1)
        let reopening = try #require(timeline.events.first)
        #expect(reopening.occurredAt == Self.at(4_999))
        #expect(timeline.newest.closing == Closing(at: Self.at(5_000)))
    }

    @Test func `a closed status without a time closes at the end of the first export that shows it`() throws {
        let timeline = try Self.timeline(Self.observation(day: 1), Self.observation(day: 2, status: .closed),
                                         Self.observation(day: 5, status: .closed))
        #expect(timeline.newest.closing == Closing(at: Self.at(2 * 86_400 - 1), isInferred: true))
        #expect(timeline.events.isEmpty)
    }

    @Test func `a closing time that comes later corrects an inferred one`() throws {
        let timeline = try Self.timeline(Self.observation(day: 2, status: .closed), Self.observation(day: 3, closedAt: 500, status: .closed))
        #expect(timeline.newest.closing == Closing(at: Self.at(500)))
        #expect(timeline.events.count == 1)
    }

    @Test func `a file without a closing column says nothing about closing`() throws {
        let columns = ColumnSet([.ticketNumber, .receivedAt, .department])
        let timeline = try Self.timeline(Self.observation(day: 1, closedAt: 1_000),
                                         Self.observation(day: 2, columns: columns, department: "B"))
        #expect(timeline.newest.closing == Closing(at: Self.at(1_000)))
        #expect(timeline.events.map(\.kind) == [.transferred(from: "A", to: "B")])
    }

    @Test func `folding one more observation equals folding all of them`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let observations = (1...6).map { day in
                Self.observation(day: day, closedAt: Bool.random(using: &generator) ? Int.random(in: 0..<day * 86_400, using: &generator) / 40_000 * 40_000 : nil,
                                 status: Bool.random(using: &generator) ? .closed : .open,
                                 revision: Int.random(in: 0...1, using: &generator))
            }
            let whole = try #require(Timeline(observations))
            var stepwise = try #require(Timeline(observations.prefix(3)))
            stepwise = Timeline(newest: stepwise.newest, firstSeenAt: stepwise.firstSeenAt,
                                highestRevision: stepwise.highestRevision, events: stepwise.events)
            for observation in observations.dropFirst(3) { stepwise.observe(observation) }
            #expect(stepwise == whole)
            // Reopenings lie between the closing that they undo and the next one.
            var last: Instant?
            for event in whole.events {
                guard case .reopened(let undone) = event.kind else { continue }
                if let last { #expect(undone.at > last) }
                #expect(event.occurredAt >= undone.at)
                last = event.occurredAt
            }
            if let last, let closing = whole.newest.closing { #expect(closing.at > last) }
        }
    }
}
