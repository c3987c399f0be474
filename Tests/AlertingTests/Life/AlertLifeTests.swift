import Statistics
import Testing
import Tickets
@testable import Alerting

/// Timelines: what happens, what is said.
@Suite struct AlertLifeTests {
    private static let department = Series(.department, "城管局")

    private struct Timeline {
        var alerts: [Alert] = []
        var kinds: [String] = []
        var events: [String] = []

        mutating func day(_ text: String, _ findings: [Finding] = [], acts: [Act] = [], silences: [Silence] = [],
                          defects: [DataDefect] = []) throws {
            // A second evaluation of the same day, as after a restart, must add nothing.
            for round in 0..<2 {
                let life = AlertLife.step(alerts, acts: acts, silences: silences, findings: findings, defects: defects, on: try .on(text))
                alerts = life.alerts.filter(\.isOpen)
                if round == 1, !life.alerts.contains(where: { $0.state == .accepted }) {
                    #expect(life.events.isEmpty && life.messages.isEmpty, "\(text) said twice")
                }
                guard round == 0 else { continue }
                kinds += life.messages.map { message in
                    "\(text.suffix(5)) \(message.kind.rawValue) \(message.alerts.map(\.series.name).joined(separator: "+"))"
                }
                events += life.events.map { "\(text.suffix(5)) \($0.kind.rawValue)" }
                if life.alerts.contains(where: { $0.state == .accepted }) { break }
            }
        }
    }

    private func finding(_ series: Series = department, since: String, pace: Double = 0.4, driver: Series? = nil,
                         isFiring: Bool = true) throws -> Finding {
        let counts = ObservedExpected(observed: Int(pace * 100), expected: 100)
        let day = try CalendarDay.on(since)
        return Finding(key: AlertKey(rule: "pace", series: series), isFiring: isFiring, since: day, onset: day.advanced(by: -5),
                       reason: .pace(onset: day, counts: counts, sum: 5, limit: 4, overdispersion: 1, driver: driver), driver: driver)
    }

    @Test func `it fires once, repeats weekly, and tells of its end`() throws {
        var line = Timeline()
        try line.day("2024-03-04", [try finding(since: "2024-03-04", isFiring: false)])
        for day in 5...19 { try line.day("2024-03-\(day.padded(to: 2))", [try finding(since: "2024-03-05")]) }
        try line.day("2024-03-20")
        #expect(line.kinds == ["03-05 fired 城管局", "03-12 repeated 城管局", "03-19 repeated 城管局", "03-20 recovered 城管局"])
        #expect(line.events == ["03-04 pending", "03-05 fired", "03-20 resolved"])
        #expect(line.alerts.isEmpty)
    }

    @Test func `what was pending and passed is kept and never told`() throws {
        var line = Timeline()
        try line.day("2024-03-04", [try finding(since: "2024-03-04", isFiring: false)])
        try line.day("2024-03-05")
        #expect(line.kinds.isEmpty && line.events == ["03-04 pending", "03-05 passed"])
    }

    @Test func `one message tells of all that one unit drives, who joins later adds none`() throws {
        var line = Timeline()
        let category = Series(.category, "投诉")
        let first = [try finding(since: "2024-03-05", driver: Self.department),
                     try finding(category, since: "2024-03-05", driver: Self.department)]
        try line.day("2024-03-05", first)
        try line.day("2024-03-06", first + [try finding(.office, since: "2024-03-06", driver: Self.department)])
        try line.day("2024-03-07", [try finding(category, since: "2024-03-05", driver: Self.department)])
        try line.day("2024-03-08")
        #expect(line.kinds == ["03-05 fired 城管局+投诉", "03-08 recovered 投诉"])
    }

    @Test func `while the whole office is slow only much slower units are told of`() throws {
        var line = Timeline()
        let office = try finding(.office, since: "2024-03-05", pace: 0.7)
        let usual = try finding(since: "2024-03-05", pace: 0.6)
        let bad = try finding(Series(.department, "住建局"), since: "2024-03-05", pace: 0.4)
        try line.day("2024-03-05", [office, usual, bad])
        try line.day("2024-03-06", [usual, bad])
        #expect(line.kinds == ["03-05 fired ", "03-05 fired 住建局", "03-06 recovered ", "03-06 fired 城管局"])
        #expect(line.events.contains("03-05 held_back") && line.events.contains("03-06 released"))
    }

    @Test func `who acknowledges is not told again before the end`() throws {
        var line = Timeline()
        let act = Act(.acknowledge, AlertKey(rule: "pace", series: Self.department),
                      by: Signature(name: "王", note: "已联系", day: try .on("2024-03-06")))
        try line.day("2024-03-05", [try finding(since: "2024-03-05")])
        try line.day("2024-03-06", [try finding(since: "2024-03-05")], acts: [act])
        #expect(line.alerts.first?.acknowledged?.note == "已联系")
        try line.day("2024-03-19", [try finding(since: "2024-03-05")])
        try line.day("2024-03-20")
        #expect(line.kinds == ["03-05 fired 城管局", "03-20 recovered 城管局"])
    }

    @Test func `a silence holds messages back until its last day`() throws {
        var line = Timeline()
        let silence = Silence(series: Self.department, through: try .on("2024-03-07"),
                              by: Signature(name: "王", note: "搬迁", day: try .on("2024-03-04")))
        for day in 5...8 { try line.day("2024-03-0\(day)", [try finding(since: "2024-03-05")], silences: [silence]) }
        #expect(line.kinds == ["03-08 fired 城管局"] && line.events == ["03-05 fired"])
    }

    @Test func `a new normal ends the alert, and the finding of that day does not raise it again`() throws {
        var line = Timeline()
        let act = Act(.accept, AlertKey(rule: "pace", series: Self.department),
                      by: Signature(name: "李", note: "人员减半", day: try .on("2024-03-06")))
        try line.day("2024-03-05", [try finding(since: "2024-03-05")])
        try line.day("2024-03-06", [try finding(since: "2024-03-05")], acts: [act])
        #expect(line.alerts.isEmpty && line.kinds == ["03-05 fired 城管局"] && line.events == ["03-05 fired", "03-06 accepted"])
    }

    @Test func `after sixty days it is low and speaks once a month`() throws {
        var line = Timeline()
        let start = try CalendarDay.on("2024-03-05")
        for offset in 0..<130 { try line.day("\(start.advanced(by: offset))", [try finding(since: "2024-03-05")]) }
        #expect(line.events == ["03-05 fired", "05-04 low"])
        #expect(line.kinds.filter { $0.contains("repeated") }.count == 8)
        #expect(line.kinds.filter { $0.contains("low") } == ["05-30 low 城管局", "06-29 low 城管局"])
    }

    @Test func `data come first: while they are at fault nothing else fires, ends or repeats`() throws {
        var line = Timeline()
        try line.day("2024-03-05", [try finding(since: "2024-03-05")])
        try line.day("2024-03-12", [], defects: [.missing(try .on("2024-03-12"))])
        try line.day("2024-03-13", [try finding(since: "2024-03-05"), try finding(Series(.category, "投诉"), since: "2024-03-12")])
        #expect(line.kinds == ["03-05 fired 城管局", "03-12 data ", "03-13 recovered ", "03-13 fired 投诉", "03-13 repeated 城管局"])
    }

    @Test func `an evaluation for an earlier day changes nothing`() throws {
        var line = Timeline()
        try line.day("2024-03-05", [try finding(since: "2024-03-05")])
        try line.day("2024-03-04")
        #expect(line.alerts.count == 1 && line.events == ["03-05 fired"])
    }
}
