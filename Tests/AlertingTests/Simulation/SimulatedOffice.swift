import Foundation
import TestSupport
import Tickets
@testable import Alerting

/// A made-up office: tickets arrive by weekday and season, and every department closes them at a pace of its own that wanders from
/// day to day, hardly at all on days off. The same seed gives the same office.
struct SimulatedOffice {
    /// Days on which closings run at a part of the usual pace, in one department or everywhere.
    struct Disturbance {
        var department: String?
        var days: Range<CalendarDay>
        var pace: Double
    }

    var start = CalendarDay(year: 2023, month: 1, day: 1) ?? CalendarDay(number: 0)
    var through = CalendarDay(year: 2025, month: 8, day: 31) ?? CalendarDay(number: 0)
    var ticketsAYear = 55_000
    var seed: UInt64 = 20_230_101
    var disturbances: [Disturbance] = []

    /// Tickets a day of each: five of about twenty, fifteen smaller ones.
    static let departments: [(name: String, weight: Double)] =
        (1...5).map { ("大局\($0)", 20) } + (1...15).map { ("小局\($0)", 1 + 0.55 * Double($0)) }
    private static let communities = (1...30).map { "社区\($0)" }
    private static let categories: [(category: Category, weight: Double, term: Int?)] =
        [(.complaint, 60, 15), (.consultation, 18, 2), (.help, 10, 10), (.suggestion, 6, 10), (.report, 5, 15), (.praise, 1, nil)]

    func rows() -> [TicketRow] {
        let calendar = OfficialCalendar.shared
        var random = SeededGenerator(seed: seed)
        let paces = moods(&random)
        let totalWeight = Self.departments.reduce(0) { $0 + $1.weight }
        var rows: [TicketRow] = []
        for day in start...through {
            let season = 1 + 0.15 * sin(Double(day.number) / 58)
            let kind = calendar.isWorkday(day) ? 1.2 : 0.55
            for (index, department) in Self.departments.enumerated() {
                let expected = Double(ticketsAYear) / 365 * season * kind * department.weight / totalWeight
                for _ in 0..<random.poisson(expected) {
                    rows.append(row(rows.count, day, index, paces, calendar, &random))
                }
            }
        }
        return rows
    }

    /// Each department's pace on each day: its own level, a little weekly habit, and a wandering that makes counts scatter.
    private func moods(_ random: inout SeededGenerator) -> [[Double]] {
        Self.departments.map { department in
            let level = 0.75 + 0.5 * random.unit()
            let habit = (0..<7).map { _ in 0.85 + 0.3 * random.unit() }
            var wandering = 0.0
            return (start...through).map { day in
                wandering = 0.8 * wandering + 0.06 * random.normal()
                let disturbed = disturbances.filter { $0.days.contains(day) && ($0.department ?? department.name) == department.name }
                return level * habit[day.weekday - 1] * exp(wandering) * disturbed.reduce(1) { $0 * $1.pace }
            }
        }
    }

    private func row(_ index: Int, _ day: CalendarDay, _ department: Int, _ paces: [[Double]], _ calendar: WorkCalendar,
                     _ random: inout SeededGenerator) -> TicketRow {
        var pick = random.unit() * 100, kind = Self.categories[0]
        for candidate in Self.categories {
            kind = candidate
            pick -= candidate.weight
            if pick < 0 { break }
        }
        let zone = ReportingZone.shanghai
        let term = kind.term ?? 8
        var closed: CalendarDay?, age = 0
        for later in day...min(through, day.advanced(by: 120)) {
            let works = calendar.isWorkday(later)
            if works, later > day { age += 1 }
            let ripe = min(1, 0.25 + Double(age) / Double(term) * 0.75)
            let chance = (term <= 2 ? 0.55 : 2.2 / Double(term)) * ripe * (works ? 1 : 0.05)
            if random.unit() < min(0.95, chance * paces[department][start.distance(to: later)]) {
                closed = later
                break
            }
        }
        return TicketRow(
            number: "S\(index)", receivedAt: zone.instant(day, secondOfDay: 32_400),
            deadline: kind.term.map { Deadline(at: zone.lastSecond(of: calendar.workday($0, after: day).day)) },
            rounds: closed.map { [TicketRow.Round(Closing(at: zone.instant($0, secondOfDay: 60_000)))] } ?? [],
            category: kind.category, department: Self.departments[department].name,
            community: Self.communities[Int(random.unit() * Double(Self.communities.count))])
    }

    func history() -> TicketHistory {
        TicketHistory(rows(), through: through, calendar: OfficialCalendar.shared)
    }
}

extension SeededGenerator {
    /// Evenly in 0 ..< 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    }

    mutating func poisson(_ mean: Double) -> Int {
        var product = unit(), count = 0
        let floor = exp(-mean)
        while product > floor {
            product *= unit()
            count += 1
        }
        return count
    }
}
