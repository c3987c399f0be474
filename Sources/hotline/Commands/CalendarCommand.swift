import ArgumentParser
import Foundation
import Settings
import TicketStore
import Tickets
import Views

struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Working days: the official notices with their make-up days.",
        subcommands: [Show.self, Load.self, Recompute.self, Check.self])

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The days off and the make-up days of a year.")
        @Argument(help: "Year.") var year: Int
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let notices = try await database.store(settings, for: .reading).run { try WorkingDays.notices(on: $0) }
            try Console.data(CalendarView.year(year, notices: notices, format: format))
        }
    }

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a notice as the newest revision of its year.",
            discussion: "The file is JSON: {\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"name\": \"元旦\", \"isOffDay\": true}]}. "
                + "Deadlines that were computed before keep their day until `hotline calendar recompute`.")
        @Argument(help: "The notice.") var file: String
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Failure("\(file) cannot be read.", hint: "Check the path and its permissions.")
            }
            let form = "`hotline calendar load --help` shows the form."
            guard let notice = try? JSONDecoder().decode(CalendarNotice.self, from: data) else {
                throw Failure("\(file) is not a holiday notice.", hint: form)
            }
            if let defect = notice.defect { throw Failure("\(file) is not a holiday notice: \(defect).", hint: form) }
            let loaded = try await database.store(settings).run { try WorkingDays.load(notice, on: $0) }
            try Console.data(CalendarView.loaded(notice, revision: loaded.revision, isNew: loaded.isNew, format: format))
        }
    }

    struct Recompute: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Computes anew the deadlines that no export states, by the rules and notices that are loaded now.",
            discussion: "A run with a number of its own: `--known-at` the run before still gives the former figures.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let outcome = try await database.store(settings).run {
                try DeadlineRecomputation.run(zone: settings.zone, startedAt: .now, actor: NSUserName(), on: $0)
            }
            try Console.data(CalendarView.recomputed(outcome, format: format))
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says through which year holidays are announced; exit code 2 where next year's are missing after mid-November.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let notices = try await database.store(settings, for: .reading).run { try WorkingDays.notices(on: $0) }
            let check = CalendarCheck(notices: notices, today: settings.zone.day(of: Instant.now))
            try Console.data(CalendarView.check(check, format: format))
            if !check.isComplete { throw ExitCode(ExitStatus.answerIsNo) }
        }
    }
}
