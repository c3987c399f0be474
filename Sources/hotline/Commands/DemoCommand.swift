import ArgumentParser
import ExampleYear
import Foundation
import Ingestion
import Reporting
import Settings
import TicketStore
import Tickets

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Imports an example year and prints its summary.",
        discussion: "The year 2020 of an invented office, which ends in the figures of a real annual report.")

    @Option(help: "text, markdown, json, csv, html, xlsx, docx or pdf") var format = SummaryFormat.text
    @Flag(help: "Serve the dashboard afterwards, until it is stopped.") var web = false
    @Option(help: "With --web: the port to listen on.") var port = 8345
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try format.refuseTerminal("write it to a file, such as > demo.\(format.rawValue)")
        let settings = try await Settings.current()
        let folder = FileManager.default.temporaryDirectory.appending(path: "hotline-demo-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try ExampleYear(year: 2020, calendar: WorkingDays.official).write(to: folder.path)
            .map { folder.appending(path: $0).path }
        let store = try await database.store(settings)
        try await refuseRealImports(store, examples: files)
        let run = ImportRun(store: store, profile: .builtIn, zone: settings.zone, actor: NSUserName())
        for (index, file) in files.enumerated() {
            Console.progress("Importing the example year: \(index + 1)/\(files.count)")
            _ = try await run.run(file, startedAt: Instant.now)
        }
        Console.endProgress()
        let request = SummaryRequest(try PeriodArgument.parse(kind: .year, ["2020"]))
        let summary = try await Summarizer(store: store, settings: settings.summary, rules: settings.rules).summary(request)
        try Console.data(try await format.render(summary, language: settings.language))
        if web {
            let conninfo = try await database.conninfo(settings)
            Console.note("The year on the dashboard: http://127.0.0.1:\(port)/period/year-2020")
            try WebProgram(host: "127.0.0.1", port: port).replaceThisProcess(database: conninfo)
        }
        Console.note("Next: hotline summary month 2020-05, hotline imports list, hotline summary year 2020 --format json")
    }

    /// An example among real tickets would make every figure wrong.
    private func refuseRealImports(_ store: TicketStore, examples: [String]) async throws {
        let digests = Set(try examples.map(FileDigest.hexadecimal(ofFile:)))
        let real = try await store.run { try Imports.all(on: $0) }.filter { !digests.contains($0.sha256) }
        guard let first = real.first else { return }
        throw Failure("The database holds imports that are not the example's, such as \(first.fileName).",
                      hint: "Name another one: --database URI, or HOTLINE_HOME=FOLDER for a private cluster elsewhere.")
    }
}
