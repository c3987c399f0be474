import Access
import Reporting

/// One operation of the API: what routes it is what describes it, so that the document cannot say anything else.
struct APIOperation: Sendable {
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query }

        var name: String
        var place: Place
        var description: String
        var example: String
        var type = "string"
    }

    /// Stable, for clients that are made of the document.
    var id: String
    /// Below `/api/v1`; a parameter of the path stands last and may hold slashes, encoded or not.
    var path: String
    var summary: String
    var parameters: [Parameter] = []
    var permission = Permission.readSummaries
    /// Of the JSON that it answers with.
    var schema: String
    var answer: @Sendable (Visit) async throws -> Answer

    static let root = "/api/v1"

    /// What stands before the parameter.
    var prefix: String { APIOperation.root + path.prefix { $0 != "{" } }
}
