import ArgumentParser
import Postgres
import TicketStore

/// One database under three logins, each with what one kind of work needs: an error in a page reaches neither passwords nor imports.
struct Stores {
    let web: TicketStore
    let ingest: TicketStore
    let accounts: TicketStore

    init(_ parameters: ConnectionParameters, sessions: Int) async throws {
        do {
            web = try await TicketStore.open(parameters.asking(as: .web), sessions: sessions)
            // The outbox locks for its session.
            ingest = try await TicketStore.open(parameters.asking(as: .ingest))
            accounts = try await TicketStore.open(parameters.asking(as: .accounts), sessions: 2)
        } catch let error as PostgresError where error.kind == .connection {
            throw ValidationError("""
                \(error)
                The dashboard connects as hotline_web, hotline_ingest and hotline_accounts. `hotline database roles` makes them; \
                passwords, where the server asks for them, stand in ~/.pgpass.
                """)
        }
    }
}
