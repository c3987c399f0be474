import Foundation
import Lint
import Testing
import Tickets

/// Published bulletins, their figures in sentences of our own, against the verdicts that recomputing them by hand gave.
@Suite struct BulletinTests {
    struct Expectation: Sendable {
        var bulletin: String
        /// Kind and printed figure of everything that is wrong.
        var wrong: [String] = []
        /// Printed figures that must be confirmed.
        var right: [String]
    }

    static let expectations = [
        Expectation(bulletin: "lianyungang", right: ["26898", "96.16%", "89.62%", "54.89%"]),
        Expectation(bulletin: "huaibei", right: ["75.42%", "91.32%", "74.58%", "51.28%", "9230"]),
        Expectation(bulletin: "ningguo", right: ["100%", "99%", "2877"]),
        Expectation(bulletin: "yichun", right: ["38447", "90.67%", "84.97%"]),
        Expectation(bulletin: "tangshan", wrong: ["parts 284406"],
            right: ["63.72%", "28.98%", "1.01%", "0.6%", "0.46%", "0.21%", "5.01%", "2917"]),
        Expectation(bulletin: "junshan", right: ["2848", "100%", "99.86%", "0.14%", "0.21%", "1.07%"]),
        Expectation(bulletin: "yueyang", wrong: ["parts 71266"], right: ["11.2%", "96.5%"]),
        Expectation(bulletin: "hengdong", right: ["11171", "99.93%", "14.23%"]),
        Expectation(bulletin: "changji", right: ["4567", "6.11%", "82.13%"]),
        Expectation(bulletin: "panjin", right: ["74.97%", "9.67万"]),
        Expectation(bulletin: "daying10", right: ["506", "59.68%"]),
        Expectation(bulletin: "daying03", wrong: ["period 二月"], right: ["2495", "77%"]),
        Expectation(bulletin: "js28", right: ["71184", "10169", "52.72%"]),
        Expectation(bulletin: "js26", right: ["71412", "10202"]),
        Expectation(bulletin: "xining", right: ["100%"]),
        Expectation(bulletin: "taizhou", wrong: ["truncation 95.84%"], right: ["51615", "40.5%", "37.5%", "16.7%", "5.3%"]),
    ]

    @Test(arguments: expectations)
    func `a bulletin is judged as recomputing its figures by hand judges it`(expected: Expectation) throws {
        let verdicts = Lint.check(Document(text: try Fixture.text("bulletins/\(expected.bulletin).md")))
        #expect(verdicts.contradictions.map { "\($0.kind.rawValue) \($0.printed)" } == expected.wrong)
        let confirmed = Set(verdicts.confirmations.map(\.printed))
        #expect(Set(expected.right).subtracting(confirmed).isEmpty, "\(confirmed)")
    }

    @Test func `the shares of Tangshan are true of the sum of its parts, and lint names that base`() throws {
        let verdicts = Lint.check(Document(text: try Fixture.text("bulletins/tangshan.md")))
        let share = try #require(verdicts.confirmations.first { $0.printed == "63.72%" })
        #expect(share.basis?.contains("195532") == true)
        let parts = try #require(verdicts.contradictions.first)
        #expect(parts.expected == "195532" && parts.message.chinese.contains("相差88874"))
    }

    @Test func `a closed rate is recognised under the definition that makes it true`() throws {
        func definition(_ bulletin: String, _ printed: String) throws -> String? {
            let verdicts = Lint.check(Document(text: try Fixture.text("bulletins/\(bulletin).md")))
            return verdicts.confirmations.first { $0.printed == printed && $0.kind == .rate }?.rate?.rawValue
        }
        #expect(try definition("lianyungang", "96.16%") == "closed_of_due")
        #expect(try definition("lianyungang", "89.62%") == "on_time_of_due")
        #expect(try definition("huaibei", "75.42%") == "closed_of_dispatched")
        #expect(try definition("junshan", "100%") == "closed_of_due")
    }
}
