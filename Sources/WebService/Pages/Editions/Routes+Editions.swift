import Access
internal import Hummingbird

extension Routes {
    func addEditions() {
        live("editions", needs: .readSummaries) { try await EditionsPage.list($0) }
        live("editions/{number}", needs: .readSummaries) { try await EditionsPage.one($0) }
        liveFile("editions/{number}/{format}", needs: .export) { try await EditionsPage.file($0) }
    }
}
