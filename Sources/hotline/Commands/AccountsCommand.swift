import Access
import ArgumentParser
import Foundation
import Settings
import TicketStore
import Tickets
import Views

struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: "Who may log in to the pages: for an administrator at the server.",
        subcommands: [List.self, Invite.self, Link.self, Disable.self, Unlock.self, Log.self, Forget.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "All accounts with their roles and parts.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let accounts = try await database.store(settings).run { try Accounts.all(on: $0) }
            try Console.data(AccountView(zone: settings.zone).list(accounts, format: format))
        }
    }
}

extension AccountName {
    /// - Throws: `Failure` for a name that no account may have.
    init(argument: String) throws {
        guard let name = AccountName(argument) else {
            throw Failure("\"\(argument)\" cannot be the name of an account.",
                          hint: "A name has 2 to 64 letters, digits, dots, hyphens, underscores or at signs.", code: ExitStatus.usage)
        }
        self = name
    }
}

extension AuditActor {
    /// The user of this machine who runs the command.
    static var console: AuditActor { AuditActor(nil, "\(NSUserName()) at the server") }
}
