import ArgumentParser
import Settings
import TicketStore
import Views
import Tickets

extension AccountsCommand {
    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Who did what, the newest first.")
        @Option(help: "Only of this actor.") var of: String?
        @Option(help: "Only entries before this number.") var before: Int?
        @Option(help: "How many entries.") var limit = 50
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let (name, before, limit) = (of, before, limit)
            let entries = try await database.store(settings).run { try AuditLog.entries(before: before, of: name, limit: limit, on: $0) }
            try Console.data(AccountView(zone: settings.zone).log(entries, format: format))
        }
    }

    struct Forget: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Deletes log entries and sessions that are older than so many days; 190 days are kept in any case.")
        @Option(help: "How many days to keep, 190 at least.") var days = 365
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let days = days
            guard days >= AuditLog.shortestDays else {
                throw Failure("The log is kept for \(AuditLog.shortestDays) days at least.",
                              hint: "Give --days \(AuditLog.shortestDays) or more.",
                              code: ExitStatus.usage)
            }
            let store = try await database.store(try await Settings.current())
            let count = try await store.run { connection in
                try Sessions.forget(endedBefore: Instant.now.adding(seconds: -Int64(days) * 86_400), on: connection)
                return try AuditLog.forget(olderThanDays: days, on: connection)
            }
            Console.note("\(count) entries of the log were deleted.")
        }
    }
}
