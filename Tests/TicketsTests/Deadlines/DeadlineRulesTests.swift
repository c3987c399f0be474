import Testing
@testable import Tickets

@Suite struct DeadlineRulesTests {
    private let zone = ReportingZone.shanghai

    @Test func `a ticket is due at the end of its last working day`() throws {
        let received = try zone.instant(.on("2022-12-30"), secondOfDay: 86_399)
        let due = try #require(try DeadlineRules.builtIn.deadline(for: .complaint, receivedAt: received, zone: zone,
                                                                  calendar: OfficialCalendar.migrated()))
        #expect(zone.iso8601(due.deadline.at) == "2023-01-28T23:59:59+08:00")
        #expect(due.deadline.isDateOnly)
        #expect(!due.isProvisional)
    }

    @Test(arguments: [(Category.consultation, 2), (.complaint, 15), (.suggestion, 10), (.report, 15), (.help, 10)])
    func `Guangdong's rules hold from September 2022 on`(category: Category, workingDays: Int) throws {
        let rules = DeadlineRules.builtIn
        #expect(try rules.rule(for: category, on: .on("2022-08-31")) == nil)
        #expect(try rules.rule(for: category, on: .on("2022-09-01"))?.workingDays == workingDays)
    }

    @Test(arguments: [Category.praise, .unclassified])
    func `praise and what nobody classified have no deadline`(category: Category) throws {
        #expect(try DeadlineRules.builtIn.rule(for: category, on: .on("2024-01-01")) == nil)
    }

    @Test func `a deadline in a year without a notice is provisional`() throws {
        let received = try zone.instant(.on("2026-12-25"))
        let due = try DeadlineRules.builtIn.deadline(for: .help, receivedAt: received, zone: zone,
                                                     calendar: OfficialCalendar.migrated())
        #expect(due?.isProvisional == true)
    }

    @Test func `an office's own rule holds until the day before its end, then the next one`() throws {
        let rules = try DeadlineRules([
            DeadlineRule(category: .help, workingDays: 5, validFrom: .on("2019-01-01"), validUntil: .on("2020-01-01")),
            DeadlineRule(category: .help, workingDays: 7, validFrom: .on("2020-01-01")),
        ])
        #expect(try rules.rule(for: .help, on: .on("2018-12-31")) == nil)
        #expect(try rules.rule(for: .help, on: .on("2019-12-31"))?.workingDays == 5)
        #expect(try rules.rule(for: .help, on: .on("2020-01-01"))?.workingDays == 7)
    }

    @Test func `the day of receipt is the one that the office's clock shows`() throws {
        let rules = try DeadlineRules([DeadlineRule(category: .help, workingDays: 1, validFrom: .on("2024-01-01"))])
        let received = Instant(seconds: try Int64(CalendarDay.on("2023-12-31").number) * 86_400 + 16 * 3600)
        let due = try rules.deadline(for: .help, receivedAt: received, zone: zone, calendar: OfficialCalendar.migrated())
        #expect(due.map { zone.iso8601($0.deadline.at) } == "2024-01-02T23:59:59+08:00")
    }

    @Test func `the migration holds the built-in rules`() throws {
        let sql = try OfficialCalendar.migration("0003_deadline_rules")
        let rules = sql.matches(of: /\('([a-z]+)', (\d+), '([0-9-]+)'/).compactMap { match -> DeadlineRule? in
            guard let category = Category(rawValue: String(match.1)), let workingDays = Int(match.2),
                  let validFrom = CalendarDay(iso: match.3) else { return nil }
            return DeadlineRule(category: category, workingDays: workingDays, validFrom: validFrom)
        }
        #expect(rules == DeadlineRules.guangdong)
    }
}
