import ArgumentParser
import Lint
import Reporting
import Settings

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Checks the figures of a published summary against each other; exit code 2 where some cannot be true.",
        discussion: """
            Reads text, Markdown, web pages, DOCX, and PDF by pdftotext. What is printed holds, contradicts the other figures, or cannot \
            be judged from the text; only contradictions are accused.
            """)

    @Argument(help: "The bulletin, summary or annual report.") var file: String
    @Flag(help: "Also list what cannot be judged.") var details = false
    @Option(help: "zh or en") var language: Language?
    @Option(help: "text or json") var format = OutputFormat.text

    func run() async throws {
        let settings = try await Settings.current()
        let verdicts = Lint.check(try await DocumentFile(path: file).document())
        try Console.data(LintView(verdicts: verdicts, language: language ?? settings.language).text(format, details: details))
        if !verdicts.contradictions.isEmpty { throw ExitCode(ExitStatus.answerIsNo) }
    }
}
