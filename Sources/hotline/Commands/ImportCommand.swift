import ArgumentParser
import Foundation
import Ingestion
import Reporting
import Settings
import TicketStore
import Tickets
import Views

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Loads ticket exports, each in one transaction.",
        discussion: "The date in a file's name is the day whose end it shows. The same bytes twice change nothing.")

    @Argument(help: "Export files: CSV, XLSX, JSON, web tables; also in .gz or .zip.") var files: [String]
    @Option(help: "Profile for other headers: a YAML file, or the name of one in deploy/profiles or the configuration folder.")
    var profile: String?
    @Option(name: .customLong("exported-at"), help: "The moment that the files show; a date alone means its end.")
    var exportedAt: String?
    @Flag(name: .customLong("full-snapshot"), help: "The file holds every ticket of its source that was received in the span of its rows; what it lacks was withdrawn.")
    var fullSnapshot = false
    @Flag(name: .customLong("dry-run"), help: "Predict what the files change, each for itself, and write nothing.") var dryRun = false
    @Option(name: .customLong("max-rejects"), help: "Refuse a file with more rejected rows: a number, or a share such as 2%.")
    var maxRejects: RejectLimit?
    @Option(help: "text or json: one object a file.") var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try await Settings.current()
        let profile = try ProfileChoice.load(profile ?? settings.profile)
        let moment = try exportedAt.map { try MomentArgument.parse($0, option: "--exported-at", zone: settings.zone) }
        let store = try await database.store(settings)
        var run = ImportRun(store: store, profile: profile, zone: settings.zone, actor: NSUserName(), exportedAt: moment)
        run.isFullSnapshot = fullSnapshot
        run.options.isDryRun = dryRun
        run.options.rejectLimit = maxRejects
        var code = ExitStatus.done
        for (index, file) in files.enumerated() {
            if files.count > 1 { Console.progress("\(index + 1)/\(files.count) \(file)") }
            code = ExitStatus.worse(code, try await importing(file, with: run))
        }
        Console.endProgress()
        if code != ExitStatus.done { throw ExitCode(code) }
    }

    /// A file that fails is said and does not stop the next; a lost database or an interruption does.
    private func importing(_ file: String, with run: ImportRun) async throws -> Int32 {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let report = try await run.run(file, startedAt: Instant.now)
            Console.endProgress()
            let seconds = (clock.now - start) / .seconds(1)
            try Console.data(format == .json ? ImportView.json(report, seconds: seconds) : ImportView.text(report, zone: run.zone))
            for warning in ImportView.warnings(report) { Console.note(warning) }
            return report.outcome.rejected > 0 ? ExitStatus.doneWithRejects : ExitStatus.done
        } catch {
            Console.endProgress()
            var failure = Failure(error)
            guard !failure.message.isEmpty else { throw error }
            guard failure.code == ExitStatus.failed || failure.code == ExitStatus.refused else { throw failure }
            if !failure.message.contains(file) { failure.message = "\(file): \(failure.message)" }
            return Failure.report(failure)
        }
    }
}
