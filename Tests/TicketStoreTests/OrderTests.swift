import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// The order in which files arrive makes no difference to any figure.
@Suite(.verifiedTallies) struct OrderTests {
    /// Random lives of tickets over ten days: open, closed, open again, corrected, moved, seen again unchanged.
    static func stream(seed: UInt64, snapshots: Set<Int> = []) -> [ImportedExport] {
        var generator = SeededGenerator(seed: seed)
        var states: [Ticket] = []
        // Closed rows of earlier rounds, which some platforms repeat in every export.
        var rounds: [String: [Ticket]] = [:]
        return (1...10).map { day in
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                states.append(Exports.ticket("T\(states.count)", receivedOn: Int.random(in: 0..<8, using: &generator) == 0 ? day + 2 : day,
                                             dueOn: day + Int.random(in: 0...4, using: &generator)))
            }
            var rows: [Ticket] = []
            for index in states.indices where Int.random(in: 0..<10, using: &generator) < 7 {
                switch Int.random(in: 0..<10, using: &generator) {
                case 0...3: states[index].closing = Closing(at: Exports.time(Int.random(in: 1...day, using: &generator), hour: 15))
                case 4: states[index].closing = nil
                case 5: states[index].department = ["A", "B"].randomElement(using: &generator) ?? "A"
                case 6:
                    if states[index].closing != nil { rounds[states[index].number.base, default: []].append(states[index]) }
                    states[index].number = TicketNumber(base: states[index].number.base, revision: states[index].number.revision + 1)
                    states[index].closing = nil
                case 7: states[index].statusMeaning = [.closed, .open].randomElement(using: &generator) ?? .other
                default: break
                }
                states[index].departmentText = states[index].department
                states[index].status = states[index].statusMeaning.rawValue
                if Bool.random(using: &generator) { rows += rounds[states[index].number.base] ?? [] }
                rows.append(states[index])
            }
            var export = Exports.export(day: day, rows)
            export.isFullSnapshot = snapshots.contains(day)
            return export
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [[], [4, 8]] as [Set<Int>])
    func `any order of the files gives the same tickets, events and figures`(seed: UInt64, snapshots: Set<Int>) async throws {
        let stream = Self.stream(seed: seed, snapshots: snapshots)
        let ordered = try await TestDatabase.make().store
        for export in stream { try await ordered.take(export) }
        var generator = SeededGenerator(seed: seed &+ 100)
        for _ in 0..<3 {
            let shuffled = try await TestDatabase.make().store
            for export in stream.shuffled(using: &generator) { try await shuffled.take(export) }
            for number in Set(stream.flatMap(\.rows).map(\.ticket.number.base)) {
                #expect(try await ordered.known(number)?.ticket == shuffled.known(number)?.ticket)
                let (one, other) = (try await ordered.events(of: number), try await shuffled.events(of: number))
                #expect(Set(one) == Set(other), "\(number)")
            }
            for (first, last, asOf) in [(1, 10, 10), (3, 6, 6), (3, 6, 9), (1, 4, 5)] {
                let one = try await ordered.figures(days: first, last, asOf: asOf)
                let other = try await shuffled.figures(days: first, last, asOf: asOf)
                #expect(one.total == other.total && one.stock == other.stock && one.quality == other.quality)
                #expect(one.rows.mapValues(Set.init) == other.rows.mapValues(Set.init))
                #expect(one.durations == other.durations)
            }
        }
    }

    /// Counts by folding the observations in the test, without the store's SQL.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func `figures equal a naive recount`(seed: UInt64) async throws {
        let stream = Self.stream(seed: seed)
        let store = try await TestDatabase.make().store
        for export in stream { try await store.take(export) }
        var timelines: [String: Timeline] = [:]
        for export in stream {
            let batch = RowBatch(rows: export.rows, columns: export.columns, seenAt: export.exportedAt, run: 1)
            for group in try FileRows.grouped(export.rows) {
                for observation in batch.observations(group) {
                    let base = observation.ticket.number.base
                    if timelines[base] == nil { timelines[base] = Timeline(observation) } else { timelines[base]?.observe(observation) }
                }
            }
        }
        for (first, last, asOf) in [(1, 10, 10), (2, 5, 5), (2, 5, 8), (4, 4, 4)] {
            let start = Exports.zone.startOfDay(Exports.day(first)), cut = Exports.end(last), moment = Exports.end(asOf)
            var total = Tally(), stock = Stock()
            for timeline in timelines.values {
                let ticket = timeline.newest
                let standing = Standing(closing: timeline.closing(before: moment), deadline: ticket.statedDeadline, isExcluded: false, asOf: moment)
                let isClosed = timeline.closing(before: moment) != nil
                if ticket.receivedAt >= start, ticket.receivedAt < cut {
                    switch standing {
                    case .closedOnTime: total.closedOnTime += 1
                    case .closedLate: total.closedLate += 1
                    case .closedWithoutDeadline: total.closedWithoutDeadline += 1
                    case .openNotDue: total.openNotDue += 1
                    case .openOverdue: total.openOverdue += 1
                    case .openWithoutDeadline: total.openWithoutDeadline += 1
                    case .excluded: total.excluded += 1
                    }
                    total.closable += 1
                    if isClosed { total.closableClosed += 1 }
                    if let deadline = ticket.statedDeadline, deadline.at < moment {
                        total.due += 1
                        if standing == .closedOnTime { total.dueClosedOnTime += 1 }
                    }
                }
                if let deadline = ticket.statedDeadline, deadline.at >= start, deadline.at < cut, ticket.receivedAt < moment {
                    total.dueInWindow += 1
                    if isClosed { total.dueInWindowClosed += 1 }
                    if standing == .closedOnTime { total.dueInWindowClosedOnTime += 1 }
                }
                var closings = [ticket.closing?.at].compactMap { $0 }, reopenings: [Instant] = []
                for event in timeline.events {
                    if case .reopened(let undone) = event.kind { closings.append(undone.at); reopenings.append(event.occurredAt) }
                }
                let window = { (instant: Instant) in instant >= start && instant < cut }
                total.closedInWindow += closings.count(where: window)
                let effective = { (instant: Instant) in max(instant, ticket.receivedAt) }
                stock.closed += closings.map(effective).count(where: window)
                stock.reopened += reopenings.map(effective).count(where: window)
                if window(ticket.receivedAt) { stock.received += 1 }
                if ticket.receivedAt < start, timeline.closing(before: start) == nil { stock.opening += 1 }
                if ticket.receivedAt < cut, timeline.closing(before: cut) == nil { stock.closing += 1 }
            }
            let figures = try await store.figures(days: first, last, asOf: asOf)
            #expect(figures.total == total)
            #expect(figures.stock == stock)
            #expect(stock.opening + stock.received + stock.reopened == stock.closed + stock.excluded + stock.closing)
        }
    }
}
