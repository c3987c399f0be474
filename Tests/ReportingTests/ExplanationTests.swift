@testable import Reporting
import Testing
import TestSupport
@testable import TicketStore
import Tickets

@Suite struct ExplanationTests {
    /// A rate over 23 tickets of two files, one of them with a name that attacks a terminal and a spreadsheet.
    private func explanation() throws -> Explanation {
        var reference = try FigureReference("month-2020-05@2020-06-07/run-366/department=城管分局/closed_of_due", zone: .shanghai)
        reference.rules.excluded = [.void, .merged]
        let rows = (0..<23).map { index in
            let ticket = countedTicket("0\(index.padded(to: 18))") { ticket in
                ticket.dueAt = ticket.receivedAt.adding(seconds: 86_400)
                ticket.standing = index % 4 == 0 ? .openOverdue : .closedOnTime
                if ticket.isClosed {
                    ticket.closingAt = ticket.receivedAt.adding(seconds: Int64(index) * 1_000)
                    ticket.hours = Double(index) / 3.6
                }
                if index % 5 == 0 { (ticket.run, ticket.line, ticket.fileName) = (2, index, "=\u{1B}[31m2.csv") }
            }
            return Explanation.CountedRow(part: index % 4 == 0 ? .denominator : .both,
                                          fact: CountedFact(kind: .received, happenedAt: ticket.receivedAt, ticket: ticket))
        }
        let counted = Explanation.Rows.tickets(rows)
        return Explanation(
            reference: reference, figure: .rate(.closedOfDue),
            window: SummaryWindow(reference.period, asOf: reference.asOf, zone: .shanghai),
            knownAt: KnownAt(run: 366, time: try instant("2021-01-01 01:30")), isMissing: false,
            value: .ratio(Ratio(numerator: 17, denominator: 23)), rows: counted, sources: counted.sources)
    }

    private func text(_ format: ExplanationFormat, _ explanation: Explanation, _ language: Language = .chinese) -> String {
        String(decoding: format.render(explanation, language: language), as: UTF8.self)
    }

    @Test(arguments: ExplanationFormat.allCases)
    func `an explanation is printed as recorded`(format: ExplanationFormat) throws {
        try expectSnapshot(text(format, try explanation()), "explanation.\(format.rawValue)")
    }

    @Test func `English words stand in the same places`() throws {
        try expectSnapshot(text(.text, try explanation(), .english), "explanation.en.text")
    }

    @Test func `text shows twenty rows and counts the others, CSV has all of them`() throws {
        let explanation = try explanation()
        let shown = text(.text, explanation), csv = text(.csv, explanation).plainCSV
        #expect(shown.split(separator: "\n").count { $0.contains("2.csv") } == 20 + explanation.sources.count)
        #expect(shown.contains("另有 3 行"))
        #expect(csv.split(separator: "\n").count == 1 + 23)
    }

    @Test func `no control character of a name reaches the terminal, and no formula a spreadsheet`() throws {
        #expect(!text(.text, try explanation()).unicodeScalars.contains("\u{1B}"))
        #expect(text(.csv, try explanation()).contains(",'=\u{1B}[31m2.csv,"))
    }

    @Test func `the imports that a figure rests on count its tickets once`() throws {
        #expect(try explanation().sources.map { "\($0.imported.run) \($0.count)" } == ["1 18", "2 5"])
    }
}
