import Access
import ArgumentParser
import Settings
import TicketStore
import Tickets
import Views

extension AccountsCommand {
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes an account and prints the code by which its owner sets a password, once, within two days.")
        @Argument(help: "The name to log in with.") var name: String
        @Option(help: "viewer, analyst, operator, administrator or auditor") var role: Role
        @Option(help: "Shows tickets of this district only; may be repeated.") var district: [String] = []
        @Option(help: "Shows tickets of this leading department only; may be repeated.") var department: [String] = []
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let name = try AccountName(argument: name), role = role
            let scope = Scope(districts: Set(district), departments: Set(department))
            guard scope != nil || district.isEmpty && department.isEmpty else {
                throw Failure("A district or department without a name was given.", hint: "Leave the option out to show all tickets.",
                              code: ExitStatus.usage)
            }
            let store = try await database.store(try await Settings.current())
            let secret = try await store.run {
                try Accounts.invite(name, role: role, scope: scope ?? .everything, by: .console, at: .now, on: $0)
            }
            try Console.data(AccountView.code(secret, for: name, format: format))
        }
    }

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a new code by which the account's owner sets a password, once, within two days.")
        @Argument(help: "The name of the account.") var name: String
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let name = try AccountName(argument: name)
            let store = try await database.store(try await Settings.current())
            let secret = try await store.run { try Accounts.renewLink(name, by: .console, at: .now, on: $0) }
            try Console.data(AccountView.code(secret, for: name, format: format))
        }
    }
}

extension Role: ExpressibleByArgument {}
