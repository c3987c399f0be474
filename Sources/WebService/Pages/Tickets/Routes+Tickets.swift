import Access
internal import Hummingbird

extension Routes {
    func addTickets() {
        live("tickets", needs: .searchTickets) { try await TicketsPage.content($0) }
        live("tickets/{number}", needs: .searchTickets) { try await TicketsPage.one($0) }
        pageAction("tickets/{number}/unmask", needs: .unmask) { try await TicketsPage.unmask($0, $1) }
    }
}
