import AlertService
import Alerting
import ArgumentParser
import Foundation
import Notifications
import Settings
import TicketStore
import Tickets
import Views

struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "When closing slows down: judges, shows why, and takes down what is done about it.",
        discussion: """
            An alert compares closings with those that are usual for tickets of the same category, deadline, age and department on such a \
            day. Only complete days are judged. Exit code 2 while something fires.
            """,
        subcommands: [Check.self, List.self, Show.self, Acknowledge.self, Accept.self, Silence.self, Backtest.self, Outbox.self],
        defaultSubcommand: List.self)

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judges the last complete day, and sends what is to be told; once more adds nothing.")
        @OptionGroup var judging: JudgingOptions
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current(), channels = try settings.messageChannels(log: AlertsCommand.log)
            let service = try await AlertService(database, settings)
            guard let report = try await service.evaluate(at: try judging.moment(settings.zone), channels: channels) else {
                throw AlertsCommand.nothingToJudge
            }
            try Console.data(AlertView(language: settings.language).report(report, format))
            try await AlertsCommand.deliver(service, channels)
            if report.open.contains(where: \.isFiring) { throw ExitCode(ExitStatus.answerIsNo) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Open alerts as they were last judged, the newest first.")
        @Flag(help: "Ended ones too.") var all = false
        @Flag(help: "Every unit that is watched instead, with its state and how soon a halved pace shows.") var series = false
        @OptionGroup var judging: JudgingOptions
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current(), service = try await AlertService(database, settings)
            let view = AlertView(language: settings.language)
            if series {
                guard let standings = try await service.standings(at: try judging.moment(settings.zone)) else {
                    throw AlertsCommand.nothingToJudge
                }
                return try Console.data(view.standings(standings, format))
            }
            let alerts = try await service.alerts(endedToo: all)
            try Console.data(view.list(alerts, format))
            if alerts.contains(where: \.isFiring) { throw ExitCode(ExitStatus.answerIsNo) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One alert: who carries the shortfall, mix and rate, the overdue tickets behind it, what happened to it.")
        @Argument(help: "Number of the alert.") var number: Int
        @OptionGroup var judging: JudgingOptions
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let story = try await AlertService(database, settings).story(of: number, at: try judging.moment(settings.zone))
            try Console.data(AlertView(language: settings.language).story(story, format, zone: settings.zone))
        }
    }

    struct Acknowledge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Somebody takes care of it: no more repeats; its recovery is still told.")
        @OptionGroup var act: ActOptions
        @OptionGroup var judging: JudgingOptions
        @OptionGroup var database: DatabaseOptions

        func run() async throws { try await act.note(.acknowledge, judging, database) }
    }

    struct Accept: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What is low counts as usual from now on; the alert ends.")
        @OptionGroup var act: ActOptions
        @OptionGroup var judging: JudgingOptions
        @OptionGroup var database: DatabaseOptions

        func run() async throws { try await act.note(.accept, judging, database) }
    }

    struct Silence: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "No messages about a rule or a unit up to and including a day; what happens is still kept.")
        @Option(help: "Only this rule, such as pace. Default: every rule.") var rule: String?
        @Option(help: "Only this unit: office, department=NAME, category=complaint, district=NAME, community=NAME. Default: every unit.")
        var series: String?
        @Option(help: "The last silent day.") var until: String
        @Option(help: "Who decides it.") var by: String
        @Option(help: "Why.") var note: String
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            try await AlertService(database, settings).silence(
                rule: rule, try series.map(SeriesArgument.parse), through: try MomentArgument.day(until), by: by, note: note, at: .now)
            Console.note("Silent up to and including \(until).")
        }
    }

    struct Backtest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What would have fired since a day, for how long, and messages a month.",
            discussion: """
                Every day is judged on the tickets as they were known when its export had come; the days before the first export as that one \
                tells them. A rule that would have given more than four alarms a month, which nobody reads, is refused with exit code 4, \
                unless --force is given.
                """)
        @Option(help: "First day.") var since: String
        @Option(help: "sensitive, standard or conservative") var sensitivity: Sensitivity?
        @Flag(help: "Take it although it is noisy.") var force = false
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            var settings = try await Settings.current()
            settings.alertSensitivity = sensitivity ?? settings.alertSensitivity
            let service = try await AlertService(database, settings)
            let replayed = try await service.backtest(since: try MomentArgument.day(since), at: .now) { done, all in
                Console.progress("Replaying: \(done)/\(all)")
            }
            Console.endProgress()
            guard let report = replayed else { throw AlertsCommand.nothingToJudge }
            let view = AlertView(language: settings.language)
            try Console.data(view.backtest(report, format))
            if !force, let refusal = view.refusal(report.backtest) {
                throw Failure(refusal.message, hint: refusal.hint, code: ExitStatus.refused)
            }
        }
    }

    struct Outbox: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Messages that wait, with what was wrong with their last try, or were given up.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current(), service = try await AlertService(database, settings)
            let deliveries = try await service.outbox(.waiting) + service.outbox(.givenUp)
            try Console.data(AlertView(language: settings.language).outbox(deliveries, format, zone: settings.zone))
        }
    }
}

extension AlertsCommand {
    static let nothingToJudge = Failure("There is no export yet, and nothing to judge.", hint: "`hotline import FILE` loads the first.")

    /// A channel of type log writes there.
    static let log: @Sendable (Message) -> Void = { Console.note("\($0.kind.rawValue): \($0.title). \($0.text)") }

    static func deliver(_ service: AlertService, _ channels: [Channel]) async throws {
        for failure in try await service.deliver(to: channels, clock: { .now }).failed {
            Console.note("Channel \(failure.channel): \(failure.remark)")
        }
    }
}

/// `--at`, for judging as if it were another time.
struct JudgingOptions: ParsableArguments {
    @Option(help: "Judge as if it were then; a date means its end. Default: now.") var at: String?

    func moment(_ zone: ReportingZone) throws -> Instant {
        try at.map { try MomentArgument.parse($0, option: "--at", zone: zone) } ?? .now
    }
}

/// Which alert, by whom and why.
struct ActOptions: ParsableArguments {
    @Argument(help: "Number of the alert.") var number: Int
    @Option(help: "Who decides it.") var by: String
    @Option(help: "Why, or what is being done.") var note: String

    func note(_ kind: Act.Kind, _ judging: JudgingOptions, _ database: DatabaseOptions) async throws {
        let settings = try await Settings.current(), channels = try settings.messageChannels(log: AlertsCommand.log)
        let service = try await AlertService(database, settings)
        _ = try await service.note(kind, on: number, by: by, note: note, at: try judging.moment(settings.zone), channels: channels)
        try await AlertsCommand.deliver(service, channels)
        Console.note(kind == .accept ? "Alert \(number) has ended; its pace is the new normal." : "Alert \(number) is acknowledged.")
    }
}

extension Sensitivity: ExpressibleByArgument {}
