import Statistics
import Testing
import Tickets
@testable import Alerting

@Suite struct DriverSearchTests {
    /// Complaints of one department and consultations of another, half of which are usually closed.
    private func finding(_ first: (atRisk: Int32, closed: Int32), _ second: (atRisk: Int32, closed: Int32)) throws -> DriverFinding {
        let history = try TestOffice.history([
            try TestOffice.row("1", received: "2024-03-04", category: .complaint, department: "甲局"),
            try TestOffice.row("2", received: "2024-03-04", category: .consultation, department: "乙局"),
        ], through: "2024-03-04")
        let exposures = [Exposure(cell: 0, atRisk: first.atRisk, closed: first.closed),
                         Exposure(cell: Int32(AgeBin.count), atRisk: second.atRisk, closed: second.closed)]
        var search = DriverSearch(history)
        search.add(exposures, of: 0, ProfileTable(history), chances: [Double](repeating: 0.5, count: 2 * AgeBin.count))
        return search.finding
    }

    @Test func `who carries the shortfall while the rest is normal drives it`() throws {
        let driver = try #require(try finding((80, 0), (40, 18)).driver)
        #expect(driver.unit == Series(.department, "甲局") && driver.counts == ObservedExpected(observed: 0, expected: 40))
        #expect(driver.share == 40.0 / 42)
    }

    @Test func `nobody drives it where the rest is slow too, or where no one carries half`() throws {
        #expect(try finding((80, 0), (40, 5)).driver == nil)
        #expect(try finding((20, 4), (200, 93)).driver == nil)
    }

    @Test func `without a shortfall there is nothing to carry`() throws {
        let finding = try finding((40, 22), (40, 20))
        #expect(finding.driver == nil && finding.contributions.isEmpty)
    }
}
