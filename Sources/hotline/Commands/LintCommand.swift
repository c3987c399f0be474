import ArgumentParser
import Lint
import Reporting
import Settings
import TicketStore
import Tickets
import Views

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Checks the figures of a published summary against each other; exit code 2 where some cannot be true.",
        discussion: """
            Reads text, Markdown, web pages, DOCX, and PDF by pdftotext. What is printed holds, contradicts the other figures, or cannot \
            be judged from the text; only contradictions are accused. With --against every number is compared with the same file of an \
            edition, which also may be JSON or CSV.
            """)

    @Argument(help: "The bulletin, summary or annual report.") var file: String
    @Option(help: "Compare with the edition of that number instead: any other digit is found.") var against: Int?
    @Flag(help: "Compare with what the database gives for the reference that one of our own summaries prints.") var recount = false
    @Flag(help: "Also list what cannot be judged.") var details = false
    @Option(help: "zh or en") var language: Language?
    @Option(help: "text or json") var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard against == nil || !recount else { throw ValidationError("Take --against, an edition, or --recount, the database.") }
    }

    func run() async throws {
        let settings = try await Settings.current()
        let document = DocumentFile(path: file)
        let verdicts = if let against {
            try await edition(against, settings).verdicts(on: document)
        } else if recount {
            try await recount(try await document.reading(), settings)
        } else {
            Lint.check(try await document.document())
        }
        try Console.data(LintView(verdicts: verdicts, language: language ?? settings.language).text(format, details: details))
        if !verdicts.contradictions.isEmpty { throw ExitCode(ExitStatus.answerIsNo) }
    }

    private func recount(_ reading: DocumentReading, _ settings: Settings) async throws -> Verdicts {
        guard let printed = PrintedSummary(reading.text, zone: settings.zone), let format = SummaryFormat(rawValue: reading.kind.rawValue)
        else {
            throw Failure("\(file) prints no reference of a summary.",
                          hint: "Only our own summaries can be counted again, but for CSV; leave --recount out.", code: ExitStatus.usage)
        }
        let summary = try await printed.summary(from: try await database.store(settings, for: .reading), settings: settings.summary)
        // With all breakdowns, or as it is printed by --by.
        for breakdown in [nil] + Dimension.allCases {
            let bytes = try await format.render(summary, language: printed.language, breakdown: breakdown)
            let expected = try await DocumentFile(bytes, name: "\(printed.reference)").reading()
            if let verdicts = reading.verdicts(against: expected, of: .database) { return verdicts }
        }
        throw Failure("The words of \(file) are not those that are printed here for \(printed.reference).",
                      hint: "It was printed under other settings or by another version, or edited; --against compares with an edition.")
    }

    private func edition(_ number: Int, _ settings: Settings) async throws -> EditionFiles {
        let files = try await database.store(settings, for: .reading).run { connection in
            let edition = try Editions.one(number, on: connection)
            return try edition.files.compactMap { file in
                try DocumentKind(rawValue: file.format).flatMap { kind in
                    try Editions.file(file.format, of: number, on: connection).map { (kind, $0) }
                }
            }
        }
        return EditionFiles(name: "edition \(number)", files: Dictionary(files) { first, _ in first })
    }
}
