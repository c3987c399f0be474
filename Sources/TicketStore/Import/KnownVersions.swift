import Postgres
import Tickets

/// What is needed to tell whether a row says anything new: the content of every ticket that a batch names.
struct KnownVersions {
    struct Version: Hashable {
        var contentHash: Int64
        /// Nil where they are none that a file can have.
        var columns: ColumnSet?
    }

    private enum Source {
        /// There is no ticket yet.
        case nothing
        /// All tickets, read in one go for a file that is large beside the table.
        case all(VersionTable)
        /// Each batch asks for its own.
        case askedFor
    }

    private let source: Source

    /// Reading all tickets costs a fifth of asking for each; a table of more than this many times the file's rows is not read whole.
    private static let wholeTableFactor = 5

    /// - Parameter rowEstimate: about how many rows the file has.
    init(rowEstimate: Int, on connection: borrowing Connection) throws {
        let tickets = try TicketEstimate.count(on: connection)
        if tickets == 0 {
            source = .nothing
        } else if tickets <= rowEstimate * KnownVersions.wholeTableFactor {
            source = .all(try TicketVersionsAll.read(capacity: tickets, columns: RunColumns.all(on: connection), on: connection))
        } else {
            source = .askedFor
        }
    }

    /// By the hash of the ticket's number; nil where there is no ticket.
    func of(_ groups: [FileRows], in batch: RowBatch, on connection: borrowing Connection) throws -> VersionTable? {
        switch source {
        case .nothing: nil
        case .all(let versions): versions
        case .askedFor: try TicketVersions.of(groups.map(batch.number), on: connection)
        }
    }

    /// All of them, where they were read.
    var all: VersionTable? { if case .all(let versions) = source { versions } else { nil } }

    /// Whether `all` is all there is to know.
    var isComplete: Bool { if case .askedFor = source { false } else { true } }
}
