import ArchiveFiles
import ArgumentParser
import Foundation
import Settings
import TicketStore
import Tickets
import Views

extension DatabaseCommand {
    struct Archive: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the finished tickets of a year to a file, and takes them out with --remove.",
            discussion: """
                The file holds the tickets received in the year that are closed or excluded, with their history and events; what is \
                still open stays. It is read again and compared with the database before anything is taken out. Summaries of whole months, \
                and what they are compared with, stay the same, since the tallies keep them; what needs the tickets themselves (explain, \
                --where, --exact, other windows, earlier knowledge) is refused until `restore-archive` has brought them back. An export \
                that names an archived ticket is refused as well. The file holds names and numbers: keep it as you keep the database.
                """)
        @Argument(help: "The year of receipt, which has to be over by a year.") var year: Int
        @Option(help: "File to write, such as tickets-2019.hotline.gz; it must not exist yet.") var out: String
        @Flag(help: "Take the tickets out of the database once the file has been read again.") var remove = false
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let store = try await database.store(settings, for: remove ? .writing : .reading)
            let written = try await YearArchive(store, settings).write(year, to: out, isRemoved: remove, at: Instant.now)
            guard let written else {
                throw Failure("The database holds no finished tickets of \(year).",
                              hint: "`hotline database status` lists what was archived.")
            }
            try Console.data(ArchiveView.written(written, year: year, format: format))
            if written.outcome.run != nil { for note in ArchiveView.notes(written, year: year, zone: settings.zone) { Console.note(note) } }
        }
    }

    struct RestoreArchive: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore-archive", abstract: "Brings the tickets of an archived year back from its file.",
            discussion: "The file must be one that `archive --remove` wrote for this database. Afterwards every figure can be asked again.")
        @Argument(help: "The file that `hotline database archive` wrote.") var file: String
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let restored = try await YearArchive(try await database.store(settings), settings).restore(file, at: Instant.now)
            try Console.data(ArchiveView.restored(restored, format: format))
        }
    }
}

extension YearArchive {
    fileprivate init(_ store: TicketStore, _ settings: Settings) {
        self.init(store: store, rules: TallyRules(counting: settings.rules, zone: settings.zone), actor: NSUserName())
    }
}
