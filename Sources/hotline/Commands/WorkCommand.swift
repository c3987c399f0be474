import AlertService
import ArgumentParser
import Foundation
import Ingestion
import Notifications
import Postgres
import PrivateCluster
import Reporting
import ServiceSignals
import Settings
import TicketStore
import Tickets
import Views

struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Imports what arrives in a folder, until it is stopped.",
        discussion: """
            A file is taken once it has not changed for a while, the oldest export first, and moved to done/ or, with the reason beside it, to \
            failed/. Any number of workers may share an inbox. SIGTERM and Ctrl-C finish or roll back the file in hand and exit with 0. \
            Names ending in .part, .tmp, .filepart or .crdownload or beginning with ~$ or a dot are not looked at.
            """)

    @Flag(help: "Import what is there, then exit with the worst result of any file: for cron.") var once = false
    @Option(help: "Folder in which exports arrive. Default: HOTLINE_INBOX.") var inbox: String?
    @Option(help: "Profile for other headers: a YAML file, or the name of one in deploy/profiles or the configuration folder.")
    var profile: String?
    @Option(help: "Seconds between two looks where no event comes, as on a network share.") var poll = 10.0
    @Option(help: "Seconds for which a file must not have changed.") var settle = 5.0
    @Option(name: .customLong("max-rejects"), help: "Refuse a file with more rejected rows: a number, or a share such as 2%.")
    var maxRejects: RejectLimit?
    @Option(name: .customLong("metrics-file"), help: "File for metrics in Prometheus' text format, written anew at every look.")
    var metricsFile: String?
    @Option(help: "Log lines on stderr: text or json.") var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (0.05...86_400).contains(poll) else { throw ValidationError("--poll takes 0.05 to 86400 seconds, not \(poll).") }
        guard (0...3_600).contains(settle) else { throw ValidationError("--settle takes 0 to 3600 seconds, not \(settle).") }
    }

    func run() async throws {
        let settings = try await Settings.current()
        let environment = ProcessInfo.processInfo.environment
        guard let inbox = inbox ?? settings.inbox else {
            throw Failure("There is no inbox.", hint: "Name the folder in which exports arrive: --inbox DIR, HOTLINE_INBOX or `inbox` in the settings file.",
                          code: ExitStatus.usage)
        }
        var options = InboxOptions(inbox: inbox)
        options.once = once
        options.poll = .seconds(poll)
        options.settle = .seconds(settle)
        options.metricsFile = metricsFile
        let profile = try ProfileChoice.load(profile ?? settings.profile)
        let limit = maxRejects
        var surroundings = InboxSurroundings(zone: settings.zone, clock: { Instant.now }, diagnose: { Diagnosis($0) }) {
            var run = ImportRun(store: try await store(settings), profile: profile, zone: settings.zone, actor: NSUserName())
            run.options.rejectLimit = limit
            return run
        }
        surroundings.notifier = ServiceNotifier(environment: environment)
        let format = format
        surroundings.onEvent = { event in WorkCommand.log(event, format, zone: settings.zone) }
        let watch = try alertWatch(settings)
        surroundings.onImported = { _ in await watch.imported() }
        surroundings.onIdle = {
            await watch.idle()
            return MetricsText(await watch.standing)
        }
        do {
            let code = exitCode(try await InboxWorker(options, in: surroundings).work())
            if code != ExitStatus.done { throw ExitCode(code) }
        } catch let error as InboxError {
            throw Failure(error.description, hint: error.hint)
        }
    }

    /// Imports and alerts know nothing of each other.
    private func alertWatch(_ settings: Settings) throws -> AlertWatch {
        let format = format, zone = settings.zone
        let channels = try settings.messageChannels { message in
            WorkCommand.log("info", "alert", [("kind", .text(message.kind.rawValue)), ("text", .text(message.text))], format, zone: zone)
        }
        let alerts = try settings.alerts()
        return AlertWatch(channels: channels, zone: zone, clock: { Instant.now }) { news in
            WorkCommand.log(news, format, zone: zone)
        } connect: {
            AlertService(store: try await store(settings), settings: alerts)
        }
    }

    private static func log(_ news: AlertWatch.News, _ format: OutputFormat, zone: ReportingZone) {
        switch news {
        case .judged(let report):
            log("info", "judged", [("day", .text("\(report.day)")), ("firing", .integer(report.open.count { $0.isFiring })),
                                   ("messages", .integer(report.messages.count))], format, zone: zone)
        case .undelivered(let channel, let remark):
            log("warning", "undelivered", [("channel", .text(channel)), ("remark", .text(remark))], format, zone: zone)
        case .failed(let error):
            log("warning", "not_judged", [("message", .text(Diagnosis(error).message))], format, zone: zone)
        }
    }

    private func store(_ settings: Settings) async throws -> TicketStore {
        // Started here, where it is not announced between the lines of the log.
        if case .privateCluster(let home) = database.location(settings) { try await PrivateCluster(home: home).start() }
        return try await database.store(settings)
    }

    /// Being stopped is how a worker ends; with `--once` it means that not everything was done.
    private func exitCode(_ totals: WorkerTotals) -> Int32 {
        guard once else { return ExitStatus.done }
        var codes = totals.failureCodes
        if totals.withRejects > 0 { codes.insert(ExitStatus.doneWithRejects) }
        if totals.left > 0 || totals.inboxTrouble != nil { codes.insert(ExitStatus.failed) }
        if let trouble = totals.storeTrouble { codes.insert(trouble.exitCode) }
        if totals.isInterrupted { codes.insert(ExitStatus.interrupted) }
        return codes.reduce(ExitStatus.done, ExitStatus.worse)
    }

    private static func log(_ event: WorkerEvent, _ format: OutputFormat, zone: ReportingZone) {
        if format == .text, case .importing(let file) = event, Console.isTerminal { return Console.progress("importing \(file)") }
        log(event.level.rawValue, event.name, event.fields.map { ($0.key, $0.value) }, format, zone: zone)
    }

    private static func log(_ level: String, _ name: String, _ fields: [(String, WorkerEvent.Value)], _ format: OutputFormat,
                            zone: ReportingZone) {
        let time = Instant.now
        if format == .json {
            let head: [(String, JSON)] = [("time", .string(zone.iso8601(time))), ("level", .string(level)), ("event", .string(name))]
            Console.note(JSON.object(head + fields.map { ($0.0, $0.1.json) }).line)
        } else {
            Console.endProgress()
            Console.note("\(zone.wallClock(time)) \(level) \(name)\(fields.map { " \($0.0)=\($0.1.text)" }.joined())")
        }
    }
}

extension MetricsText {
    fileprivate init(_ standing: AlertWatch.Standing?) {
        self.init()
        guard let standing else { return }
        gauge("alerts_firing", "Open alerts that fire.", Int64(standing.firing))
        add("outbox_messages", .gauge, "Messages of alerts that are not delivered.",
            [("{state=\"waiting\"}", "\(standing.waiting)"), ("{state=\"given_up\"}", "\(standing.givenUp)")])
    }
}

extension WorkerEvent.Value {
    fileprivate var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        }
    }

    /// In quotes where it would not read as one word.
    fileprivate var text: String {
        switch self {
        case .text(let text):
            text.isEmpty || text.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" } ? JSON.string(text).line : text
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        }
    }
}

extension Diagnosis {
    /// What an error means to the worker that only the store and the command know.
    fileprivate init(_ error: any Error) {
        let failure = Failure(error)
        // An error of a type that nobody knows may hold anything, so only its type is shown.
        let message = failure.message.isEmpty ? "An unexpected error: \(type(of: error))." : failure.message
        self.init(message: message, hint: failure.hint, exitCode: failure.code, consequence: Consequence(error))
        if consequence == .tryAgain, let error = error as? PostgresError { self.message = error.description }
        if exitCode == ExitStatus.interrupted, consequence != .stop { exitCode = ExitStatus.failed }
    }
}

extension Diagnosis.Consequence {
    fileprivate init(_ error: any Error) {
        switch error {
        case let error as PostgresError: self.init(error)
        case StoreError.database(let error): self.init(error)
        case StoreError.serverTooOld, StoreError.databaseIsNewer, StoreError.migrationChanged, StoreError.notMigrated: self = .storeRefuses
        case is ClusterError: self = .storeIsAway
        case is CancellationError: self = .stop
        default: self = .fileFails
        }
    }

    private init(_ error: PostgresError) {
        guard error.kind != .connection, !error.isConnectionLost else { self = .storeIsAway; return }
        guard let state = error.sqlState else { self = error.kind == .cancelled ? .tryAgain : .fileFails; return }
        switch state.family {
        // A deadlock, a lock that was not to be had, a statement that someone cancelled.
        case "40", "55", "57": self = .tryAgain
        // A big file may ask for too much memory.
        case "53" where state == .outOfMemory: self = .tryAgain
        // No disk, a standby, the wrong rights, a schema of another version.
        case "25", "28", "3D", "42", "53", "58": self = .storeRefuses
        default: self = .fileFails
        }
    }
}
