import ArgumentParser
import Foundation
import Lint
import Reporting
import Settings
import TicketStore
import Tickets
import Views

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Freezes the summary of a period as an edition: its figures and its files in every format.",
        discussion: """
            An edition never changes: `hotline editions export` gives its files byte for byte, `hotline editions diff` explains what has \
            changed since, `hotline lint FILE --against N` finds every digit that is not the edition's. Refused with exit code 4 where the \
            period is not over, days are missing or the printed figures contradict each other. Periods are written as for `hotline summary`.
            """)

    @Argument(help: "day, week, month, quarter, half, year, to-date or range") var kind: Period.Kind
    @Argument(help: "The period.") var period: [String]
    @Option(name: .customLong("as-of"),
            help: "What had happened before then; a date means its end. Default: the period's end or the newest export.")
    var asOf: String?
    @Option(help: "zh or en") var language: Language?
    @Option(help: "Who publishes. Default: the user of this machine.") var by: String?
    @Option(help: "Publish whatever speaks against it, for this reason, which is printed in the edition.") var override: String?
    @Option(help: "text or json") var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let override, override.allSatisfy(\.isWhitespace) { throw ValidationError("--override takes the reason.") }
        if let by, by.allSatisfy(\.isWhitespace) { throw ValidationError("--by takes a name.") }
    }

    func run() async throws {
        let settings = try await Settings.current()
        let language = language ?? settings.language
        var request = SummaryRequest(try PeriodArgument.parse(kind: kind, period))
        request.asOf = try asOf.map { try MomentArgument.parse($0, option: "--as-of", zone: settings.zone) }
        let summarizer = Summarizer(store: try await database.store(settings), settings: settings.summary, rules: settings.rules)
        let publisher = Publisher(summarizer: summarizer, language: language) { text in
            Lint.check(Document(text: text)).contradictions.map { language == .chinese ? $0.message.chinese : $0.message.english }
        }
        let edition = try await publisher.publish(request, override: override, by: by ?? NSUserName(), at: Instant.now)
        if override != nil, edition.overrideReason == nil { Console.note("Nothing speaks against this summary; the reason is not kept.") }
        if !edition.missingFormats.isEmpty {
            Console.note("Not rendered, since a program is not installed: \(edition.missingFormats.joined(separator: ", ")).")
        }
        let view = EditionView(zone: settings.zone)
        try Console.data(format == .json ? view.json(edition).text : view.details(edition))
    }
}
