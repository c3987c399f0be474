import Statistics
import TestSupport
import Testing
import Tickets
@testable import Alerting

/// The reference office, evaluated on days of its autumn.
@Suite(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
struct EvaluationTests {
    private static let department = Series(.department, "城市管理局")
    private static let key = AlertKey(rule: "pace", series: department)

    private func history(_ day: String) throws -> TicketHistory {
        TicketHistory(try GoldenOffice.rows(), through: try .on(day), calendar: try GoldenOffice.calendar())
    }

    @Test func `the slow department is pending, fires, and is told of once`() throws {
        let first = Evaluation.evaluate(try history("2025-09-29"))
        #expect(first.life.events.contains { $0.kind == .pending && $0.key == Self.key } && first.life.messages.isEmpty)
        let second = Evaluation.evaluate(try history("2025-09-30"), stored: first.life.alerts)
        #expect(second.life.messages.contains { $0.kind == .fired && $0.group == Self.department && $0.alerts.first == Self.key })
        let again = Evaluation.evaluate(try history("2025-09-30"), stored: second.life.alerts)
        #expect(again.life.messages.isEmpty && again.life.events.isEmpty)
    }

    @Test func `what is slow only because the department is falls under it and is no message of its own`() throws {
        let evaluation = Evaluation.evaluate(try history("2025-10-20"))
        let consequences = evaluation.findings.filter(\.isConsequence)
        #expect(consequences.count >= 4 && consequences.allSatisfy { $0.driver == Self.department }, "\(consequences)")
        #expect(consequences.contains { $0.key.series == .office })
        #expect(evaluation.life.messages.count { $0.group == Self.department } == 1)
        #expect(evaluation.life.messages.allSatisfy { message in
            message.group == Self.department || !message.alerts.contains { key in consequences.contains { $0.key == key } }
        })
        // A later step with nothing but consequences open says nothing more.
        let left = evaluation.life.alerts.filter(\.isConsequence)
        let findings = consequences.filter { finding in left.contains { $0.key == finding.key } }
        #expect(AlertLife.step(left, findings: findings, on: try .on("2025-11-20")).messages.isEmpty)
    }

    @Test func `an alert can be opened down to who carries it, why and which tickets`() throws {
        let history = try history("2025-10-20"), evaluation = Evaluation.evaluate(history)
        let finding = try #require(evaluation.findings.first { $0.key == Self.key })
        let detail = AlertDetail(finding, history, evaluation.replay)
        #expect(detail.words.chinese.hasPrefix("【城市管理局】近 24 天应办结约 ") && detail.words.english.contains("slower since 27 Sep"))
        #expect(detail.contributions.first?.unit == Self.department)
        #expect(detail.overdueCount >= detail.overdue.count && !detail.overdue.isEmpty)
        let split = try #require(detail.split)
        #expect(split.change < 0 && abs(split.rateEffect + split.mixEffect - split.change) < 1e-12)
        #expect(try #require(detail.daysToNoticeHalving) > 2)
        #expect(detail.overdue.allSatisfy { $0.number.hasPrefix("E") && $0.due <= history.through })
    }

    @Test func `what is accepted as the new normal ends, and its baseline restarts`() throws {
        let first = Evaluation.evaluate(try history("2025-10-20"))
        let act = Act(.accept, Self.key, by: Signature(name: "李", note: "人员减半", day: try .on("2025-10-20")))
        let second = Evaluation.evaluate(try history("2025-10-20"), stored: first.life.alerts, acts: [act])
        var policy = AlertPolicy()
        policy.newNormals = second.newNormals
        #expect(policy.newNormals == [.init(Self.department, onset: try .on("2025-09-27"), acceptedOn: try .on("2025-10-20"))])
        let sameDay = Evaluation.evaluate(try history("2025-10-20"), policy, stored: second.life.alerts)
        #expect(!sameDay.life.alerts.contains { $0.key == Self.key })
        let later = Evaluation.evaluate(try history("2025-11-26"), policy)
        #expect(later.replay.pace.standings[Self.department]?.state == .learning)
        #expect(!later.findings.contains { $0.key == Self.key })
    }

    @Test func `data at fault are told of and nothing else`() throws {
        let history = try history("2025-09-30")
        let evaluation = Evaluation.evaluate(history, defects: [.missing(history.through)])
        #expect(evaluation.life.messages.map(\.kind) == [.data] && !evaluation.findings.isEmpty)
    }

    @Test func `past the last holiday notice the monitor learns`() throws {
        let calendar = try GoldenOffice.calendar()
        let start = try CalendarDay.on("2024-01-01"), end = try CalendarDay.on("2025-01-01")
        let days = Dictionary(uniqueKeysWithValues: (start..<end).filter(calendar.isHoliday).map { ($0, false) })
        let unannounced = WorkCalendar(days: days, announcedYears: [2024])
        let outcome = ClosingPaceMonitor.run(TicketHistory(try GoldenOffice.rows(), through: GoldenOffice.through, calendar: unannounced))
        #expect(outcome.hasUnannouncedDays && outcome.slowdowns.isEmpty)
        #expect(outcome.standings.allSatisfy { $0.value.state == .learning })
    }

    @Test func `a day that no export covers is waited for`() throws {
        var settings = MonitorSettings()
        settings.uncoveredDays = [try .on("2025-09-30")]
        settings.keepsPath = true
        let outcome = ClosingPaceMonitor.run(try GoldenOffice.history(), settings)
        #expect(!outcome.path.contains { settings.uncoveredDays.contains($0.day) })
        #expect(outcome.slowdowns.first { $0.series == Self.department }?.firedOn == (try .on("2025-10-09")))
    }

    @Test func `days inside an alert do not lower what is expected later`() throws {
        var settings = MonitorSettings()
        settings.keepsPath = true
        func expected() throws -> Double {
            let path = ClosingPaceMonitor.run(try GoldenOffice.history(), settings).path, day = try CalendarDay.on("2025-11-20")
            return try #require(path.first { $0.series == Self.department && $0.day == day }).counts.expected
        }
        let without = try expected()
        settings.omitsAlertDays = false
        let with = try expected()
        #expect(without > with * 1.005, "\(without) \(with)")
    }
}
