import Access
import ArgumentParser
import Settings
import TicketStore
import Tickets

extension AccountsCommand {
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends an account's sessions and lets it in no more; the log keeps its name.")
        @Argument(help: "The name of the account.") var name: String
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let name = try AccountName(argument: name)
            let store = try await database.store(try await Settings.current())
            try await store.run { connection in
                let account = try Accounts.one(name, on: connection)
                try Accounts.change(name, role: account.role, scope: account.scope, isDisabled: true, by: .console, at: .now,
                                    on: connection)
            }
            Console.note("\(name) is let in no more.")
        }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forgets an account's wrong passwords, so that the right one opens it at once.")
        @Argument(help: "The name of the account.") var name: String
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let name = try AccountName(argument: name)
            let store = try await database.store(try await Settings.current())
            try await store.run { try Accounts.unlock(name, by: .console, on: $0) }
            Console.note("\(name) can log in again.")
        }
    }
}
