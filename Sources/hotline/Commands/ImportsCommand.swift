import ArgumentParser
import Foundation
import Ingestion
import Reporting
import Settings
import Spreadsheets
import TicketStore
import Tickets
import Views

struct ImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports", abstract: "Shows what was imported, and what could not be read.",
        subcommands: [List.self, Show.self, Rejects.self, Revert.self, Calendar.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "All imports, newest first.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let imports = try await database.store(settings, for: .reading).run { try Imports.all(on: $0) }
            try Console.data(format == .json ? RunView.json(imports, zone: settings.zone) : RunView.table(imports, zone: settings.zone))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One import in full.")
        @Argument(help: "Number of the import.") var number: Int
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let number = number
            let found = try await database.store(settings, for: .reading).run { try Imports.one(number, on: $0) }
            try Console.data(format == .json ? RunView.json(found, zone: settings.zone) : RunView.details(found, zone: settings.zone))
        }
    }

    struct Rejects: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The rows of an import that could not be read: line, column, reason and the raw text, masked where it is shown.")
        @Argument(help: "Number of the import.") var number: Int
        @Option(help: "text or json") var format = OutputFormat.text
        @Option(help: "Write them, unmasked, with the sender's own columns, to be corrected and imported again: .csv or .xlsx.") var out: String?
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let number = number
            let (found, rejections) = try await database.store(settings, for: .reading).run { connection in
                (try Imports.one(number, on: connection), try Imports.rejections(of: number, on: connection))
            }
            let view = RejectionView(imported: found, rejections: rejections, language: settings.language)
            if let out {
                try ImportsCommand.write(ReturnList(of: found, rejections), to: out)
                Console.note("\(rejections.count) rejected rows of import \(number) written to \(out).")
            } else {
                try Console.data(format == .json ? view.json : view.text)
            }
        }
    }

    struct Calendar: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Which days' exports have come, and which are missing, late, short, sent again or mostly rejected.")
        @Option(help: "First day; default 30 days before the last.") var from: String?
        @Option(help: "Last day; default yesterday.") var until: String?
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let last = try until.map(MomentArgument.day) ?? settings.zone.day(of: Instant.now).advanced(by: -1)
            let first = try from.map(MomentArgument.day) ?? last.advanced(by: -30)
            guard first <= last else { throw ValidationError("--from is after --until.") }
            let (imports, notices) = try await database.store(settings, for: .reading).run { connection in
                (try Imports.all(on: connection), try WorkingDays.notices(on: connection))
            }
            let calendar = ExportCalendar(imports, window: first..<last.advanced(by: 1), calendar: WorkCalendar(notices: notices),
                                          zone: settings.zone)
            try Console.data(format == .json ? ExportCalendarView.json(calendar) : ExportCalendarView.text(calendar))
        }
    }

    /// Readable by its owner only, for the personal data in it.
    private static func write(_ list: ReturnList, to path: String) throws {
        if path.lowercased().hasSuffix(".xlsx") {
            try WorkbookWriter.write([WorkbookSheet("退回清单", text: list.rows)], to: path)
            try OutputFile.close(path)
        } else {
            try OutputFile.write(list.csv, to: path, readableByOwnerOnly: true)
        }
    }

    struct Revert: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes an import back: tickets and events are then what they were before it, and the history keeps both.",
            discussion: "Refused where a later import names the same tickets; revert that one first.")
        @Argument(help: "Number of the import.") var number: Int
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let (number, startedAt, actor) = (number, Instant.now, NSUserName())
            let revert = try await database.store(settings).run { connection in
                try Reverting.revert(number, startedAt: startedAt, actor: actor, on: connection)
            }
            try Console.data(format == .json ? JSON.object([("run", .integer(revert)), ("reverted", .integer(number))]).text
                : "Import \(number) is reverted (run \(revert)).")
        }
    }
}
