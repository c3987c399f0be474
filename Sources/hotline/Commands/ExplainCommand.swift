import ArgumentParser
import Reporting
import Settings
import TicketStore

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Takes a figure apart: its definition, what it rests on, and its tickets with file and line.",
        discussion: """
            References are printed by `hotline summary`: PERIOD[@AS-OF]/run-N/[DIMENSION=NAME/]FIGURE, such as \
            year-2020/run-366/closed_of_due. Without run-N the newest data are asked; without @AS-OF the cut-off is the period's end; \
            without FIGURE all figures are listed.
            """)

    @Argument(help: "Reference of a figure, or of a summary to list its figures.") var reference: String
    @Option(help: "zh or en") var language: Language?
    @Option(help: "text (the first 20 rows), json or csv (all of them)") var format = ExplanationFormat.text
    @Option(help: "Write to a file instead of stdout.") var out: String?
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try await Settings.current()
        let reference = try FigureReference(reference, zone: settings.zone)
        let language = language ?? settings.language
        let bytes = reference.figure == nil ? FigureIndex(reference).render(format, language: language)
            : format.render(try await Explainer(store: try await database.store(settings, for: .reading)).explain(reference),
                            language: language)
        if let out { try OutputFile.write(bytes, to: out) } else { try Console.data(bytes) }
    }
}

extension ExplanationFormat: ExpressibleByArgument {}
