import Tickets

/// The units that a sentence names: those that received most.
struct LeadingRows {
    /// As many as a reader keeps in mind.
    static let usual = 3
    /// With those that received as many as the last of them; of more a sentence would be a list.
    static let most = 5

    let dimension: Dimension
    let rows: [Breakdown.Row]

    /// Nil where the summary is of one unit, where naming them would say no less than the table, and where many received as much.
    init?(_ summary: Summary, _ dimension: Dimension) {
        let named = summary.breakdown(dimension).rows.filter { !$0.key.isEmpty && $0.tally.received > 0 }
        guard summary.settings.filter[dimension] == nil, named.count > LeadingRows.usual else { return nil }
        let least = named[LeadingRows.usual - 1].tally.received
        let leading = named.prefix { $0.tally.received >= least }
        guard leading.count <= LeadingRows.most, leading.count < named.count else { return nil }
        self.dimension = dimension
        rows = Array(leading)
    }

    /// Those of a bulletin: who has to close, and where people called from.
    static func all(of summary: Summary) -> [LeadingRows] {
        [Dimension.department, .community].compactMap { LeadingRows(summary, $0) }
    }
}
