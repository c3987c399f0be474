import ArgumentParser
import Reporting
import Settings
import TicketStore
import Tickets

struct SummaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Prints the summary of a period.",
        discussion: """
            Periods: day 2020-05-06, week 2020W19, month 2020-05, quarter 2020Q2, half 2020H1, year 2020, to-date 2020-04 \
            (January to April), range 2020-01-01 2020-02-01 (the end is exclusive).
            """)

    @Argument(help: "day, week, month, quarter, half, year, to-date or range") var kind: Period.Kind
    @Argument(help: "The period.") var period: [String]
    @Option(name: .customLong("as-of"), help: "What had happened before then; a date means its end. Default: the period's end or the newest export.")
    var asOf: String?
    @Option(name: .customLong("known-at"), help: "What had been imported: a run's number, or a time.") var knownAt: String?
    @Option(name: .customLong("compare-known"), parsing: .upToNextOption,
            help: "Two runs, such as 30 31: explain what has become known between them instead, cause by cause.")
    var compareKnown: [Int] = []
    @Option(help: "Print only this breakdown besides the categories: department, district, community, channel, month.")
    var by: Tickets.Dimension?
    @Option(help: "Only these tickets, such as category=complaint or department=NAME; may be repeated.") var `where`: [String] = []
    @Flag(help: "Count what needs every ticket, however many there are: exact durations, working days, topics, satisfaction by unit.") var exact = false
    @Flag(help: "Put departments, districts and communities in the order of their on-time rate, with intervals, and not in tiers.")
    var rank = false
    @Option(help: "zh or en") var language: Language?
    @Option(help: "text, markdown, json, csv, html, xlsx, docx or pdf") var format = SummaryFormat.text
    @Option(help: "Write to a file instead of stdout.") var out: String?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !compareKnown.isEmpty else { return }
        guard compareKnown.count == 2, compareKnown[0] <= compareKnown[1] else {
            throw ValidationError("--compare-known takes two numbers of runs, the earlier first.")
        }
        guard knownAt == nil else { throw ValidationError("--compare-known says what is known; leave --known-at out.") }
    }

    func run() async throws {
        if out == nil { try format.refuseTerminal("name a file with --out, such as --out summary.\(format.rawValue)") }
        let settings = try await Settings.current()
        var request = SummaryRequest(try PeriodArgument.parse(kind: kind, period))
        request.asOf = try asOf.map { try MomentArgument.parse($0, option: "--as-of", zone: settings.zone) }
        request.hasExactDurations = exact
        request.knowledge = try knowledge(settings.zone)
        var summarySettings = settings.summary
        summarySettings.isRanked = rank
        summarySettings.filter = try FilterArgument.parse(`where`)
        let summarizer = Summarizer(store: try await database.store(settings, for: .reading), settings: summarySettings,
                                    rules: settings.rules)
        let language = language ?? settings.language
        let bytes = compareKnown.isEmpty
            ? try await format.render(try await summarizer.summary(request), language: language, breakdown: by)
            : try await format.render(try await summarizer.bridge(request, from: compareKnown[0], to: compareKnown[1]), language: language)
        if let out { try OutputFile.write(bytes, to: out) } else { try Console.data(bytes) }
    }

    private func knowledge(_ zone: ReportingZone) throws -> SummaryRequest.Knowledge {
        guard let knownAt else { return .newest }
        if knownAt.count < 8, let run = Int(knownAt) { return .run(run) }
        return .instant(try MomentArgument.parse(knownAt, option: "--known-at", zone: zone))
    }
}

extension Period.Kind: ExpressibleByArgument {}
extension Tickets.Dimension: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension SummaryFormat: ExpressibleByArgument {}

extension SummaryFormat {
    /// - Throws: `ValidationError` where bytes that are for a program would be shown to somebody.
    func refuseTerminal(_ remedy: String) throws {
        guard isBinary, Console.showsData else { return }
        throw ValidationError("A terminal cannot show \(rawValue); \(remedy).")
    }
}
