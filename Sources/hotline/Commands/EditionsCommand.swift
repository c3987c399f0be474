import ArgumentParser
import Reporting
import Settings
import TicketStore
import Views

struct EditionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "editions", abstract: "Shows what was published, gives its files, and explains what has changed since.",
        subcommands: [List.self, Show.self, Export.self, Diff.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "All editions, newest first.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let editions = try await database.store(settings, for: .reading).run { try Editions.all(on: $0) }
            let view = EditionView(zone: settings.zone)
            try Console.data(format == .json ? JSON.array(editions.map(view.json)).text : view.table(editions))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One edition: what decides its figures, and its files with their hashes.")
        @Argument(help: "Number of the edition.") var number: Int
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let number = number
            let edition = try await database.store(settings, for: .reading).run { try Editions.one(number, on: $0) }
            let view = EditionView(zone: settings.zone)
            try Console.data(format == .json ? view.json(edition).text : view.details(edition))
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "A file of an edition, byte for byte as it was published.")
        @Argument(help: "Number of the edition.") var number: Int
        @Option(help: "text, markdown, json, csv, html, xlsx, docx or pdf") var format = SummaryFormat.text
        @Option(help: "Write to a file instead of stdout.") var out: String?
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            if out == nil { try format.refuseTerminal("name a file with --out, such as --out edition.\(format.rawValue)") }
            let settings = try await Settings.current()
            let (number, name) = (number, format.rawValue)
            let (edition, file) = try await database.store(settings, for: .reading).run { connection in
                (try Editions.one(number, on: connection), try Editions.file(name, of: number, on: connection))
            }
            guard let file else {
                throw Failure("Edition \(number) has no \(name): it could not be rendered where the edition was published.",
                              hint: "Take one of \(edition.files.map(\.format).joined(separator: ", ")).")
            }
            if let out { try OutputFile.write(file, to: out) } else { try Console.data(file) }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What has become known since an edition was published, cause by cause.",
            discussion: "Today's figures are asked under the edition's own definitions and cut-off, so that only the data differ.")
        @Argument(help: "Number of the edition.") var number: Int
        @Option(help: "zh or en; default: the edition's") var language: Language?
        @Option(help: "text, markdown, json, csv, html, xlsx, docx or pdf") var format = SummaryFormat.text
        @Option(help: "Write to a file instead of stdout.") var out: String?
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            if out == nil { try format.refuseTerminal("name a file with --out, such as --out changes.\(format.rawValue)") }
            let settings = try await Settings.current()
            let store = try await database.store(settings, for: .reading)
            let number = number
            let edition = try Edition(try await store.run { try Editions.one(number, on: $0) })
            let bridge = try await edition.bridge(in: store)
            if edition.stored.rules != settings.rules {
                Console.note("The settings say what is excluded and what needs closing otherwise now; the edition's own hold here.")
            }
            let bytes = try await format.render(bridge, since: edition, language: language ?? edition.language)
            if let out { try OutputFile.write(bytes, to: out) } else { try Console.data(bytes) }
        }
    }
}
