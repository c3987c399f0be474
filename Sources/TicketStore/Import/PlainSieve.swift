import Tickets

/// Parts the plain rows of a batch: those that are a ticket's first, those that say what is known, and those that take a closer look.
struct PlainSieve {
    /// Places of the rows that are the first of their tickets.
    private(set) var inserts: [Int] = []
    /// Numbers of the tickets of which the batch says the same as is known.
    private(set) var unchanged: [Int64] = []
    /// From the earliest receipt to the latest of both.
    private(set) var received: ClosedRange<Instant>?
    /// All other rows of the batch, in the order of the file.
    private(set) var others: [ImportedExport.Row]

    /// - Parameters:
    ///   - versions: what is known, nil where nothing is.
    ///   - isNewest: no export shows a later moment or the same; else, and where the office has its own words, every row is looked at.
    init(_ batch: ExportBatch, versions: VersionTable?, columns: ColumnSet, seenAt: Instant, isNewest: Bool) {
        others = batch.rows
        let rows = batch.plain.rows
        guard !rows.isEmpty else { return }
        var numbers = NumberSet(capacity: rows.count + others.count), repeated = NumberSet()
        for row in rows where !numbers.insert(row.number) { _ = repeated.insert(row.number) }
        for number in others.lazy.map(\.ticket.number.seenHash) where !numbers.insert(number) { _ = repeated.insert(number) }
        var (first, last) = (Instant(microseconds: .max), Instant(microseconds: .min))
        for (place, row) in rows.enumerated() {
            guard isNewest, row.receivedAt < seenAt, repeated.count == 0 || !repeated.contains(row.number) else {
                others.append(batch.plain.unpacked(row))
                continue
            }
            if let version = versions?[row.number] {
                guard version == KnownVersions.Version(contentHash: row.contentHash, columns: columns) else {
                    others.append(batch.plain.unpacked(row))
                    continue
                }
                unchanged.append(row.number)
            } else {
                inserts.append(place)
            }
            (first, last) = (min(first, row.receivedAt), max(last, row.receivedAt))
        }
        if first <= last { received = first...last }
        if others.count > batch.rows.count { others.sort { $0.line < $1.line } }
    }
}
