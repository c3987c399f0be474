import Spreadsheets
package import TicketStore
package import Tickets

/// Some rows of an export, decoded, in the order of the file.
package struct DecodedBatch: Sendable {
    /// Those that are not plain.
    package var rows: [DecodedRow] = []
    package var plain = PlainRows()
    /// Rows that say what the store knows by these very cells, by `TicketNumber.seenHash`; no other row of the batch speaks of them.
    package var known: [Int64] = []
    /// From the earliest receipt of those rows to the latest.
    package var knownReceived: ClosedRange<Instant>?
    package var rejections: [Rejection] = []
    /// Totals, blank rows and repeated headers; in the first batch also the titles above the header.
    package var skipped = 0

    package var isEmpty: Bool { rowCount == 0 && known.isEmpty && rejections.isEmpty && skipped == 0 }
    package var rowCount: Int { rows.count + plain.rows.count }

    /// Plain or not, in the order of the file.
    package var everyRow: [DecodedRow] {
        plain.rows.isEmpty ? rows : (rows + plain.rows.map(plain.unpacked)).sorted { $0.line < $1.line }
    }
}

/// A file being decoded, batch by batch, so that memory is bounded by a batch and not by the file.
//
// Sendable: it is used by one thread at a time: by who opens it, then by the feed, and by the opener again once the feed has ended.
package final class ExportDecoding: @unchecked Sendable {
    /// How the file was read, with counts so far; it holds no rows and no rejections.
    package private(set) var outline: DecodedExport
    /// About how many rows the whole file has.
    package let rowEstimate: Int
    /// Tells which rows need not be decoded; nil: all of them are.
    package var knownRows: KnownRows?
    /// Plain rows are packed; without it a ticket is made of every row, which comes to the same.
    package var packsPlainRows = true

    private let layout: HeaderLayout
    private let dates: DateReader
    private let sheet: Sheet
    private let cursor: CursorBox
    private let source: SourceHash
    /// Whether midnights of the due and of the closing column mean days.
    private let midnights: Midnights
    private let plainLayout: RowDecoder.PlainLayout?
    private var decoder: RowDecoder
    private var position = 0
    private var isAtEnd = false
    private var judged: (marks: RowMarks, cells: KnownCells)?

    init(_ file: Spreadsheet, found: HeaderSearch, profile: ExportProfile, dates: DateReader) throws {
        sheet = found.sheet
        layout = found.layout
        self.dates = dates
        cursor = CursorBox(try found.sheet.records())
        midnights = try Midnights(of: found.sheet, layout: found.layout, profile: profile, dates: dates)
        rowEstimate = midnights.rowEstimate
        plainLayout = RowDecoder.PlainLayout(layout, profile: profile, midnights: midnights)
        source = SourceHash(header: layout.cells, delimiter: file.delimiter, profile: profile, dates: dates,
                            dueAreDays: midnights.dueAreDays, closedAreDays: midnights.closedAreDays)
        decoder = RowDecoder(profile: profile, layout: found.layout, dates: dates)
        outline = DecodedExport(file, sheet: found.sheet, profileName: profile.name)
        outline.otherSheets = found.otherSheets
        outline.columns = layout.columns(with: profile.constants)
        outline.header = layout.names
        outline.headerLine = layout.line
    }

    /// - Parameter limit: how many rows, at most; rejected and skipped ones come on top.
    /// - Returns: nil at the end of the file.
    package func next(limit: Int) throws -> DecodedBatch? {
        guard !isAtEnd else { return nil }
        var batch = DecodedBatch()
        let isFirst = position == 0
        if isFirst {
            batch.skipped = layout.record
            while position <= layout.record, try cursor.next({ _ in position += 1 }) {}
            judged = try whatIsKnown()
        }
        if judged == nil { try decodeNext(limit, into: &batch) } else { try judgeNext(limit, into: &batch) }
        outline.skipped += batch.skipped
        outline.unknownCategories = decoder.unknownCategories
        if midnights.dueAreDays { batch.rows.readDeadlinesAsDays(in: dates.zone) }
        if midnights.closedAreDays { batch.rows.readClosingsAsDays(in: dates.zone) }
        return batch.isEmpty && isAtEnd && !isFirst ? nil : batch
    }

    private func decodeNext(_ limit: Int, into batch: inout DecodedBatch) throws {
        while batch.rowCount < limit {
            guard try cursor.next({ try decode($0, into: &batch) }) else {
                isAtEnd = true
                return
            }
        }
    }

    private func decode(_ record: borrowing Record, into batch: inout DecodedBatch) throws {
        // A row that could not be read has no cells, and is not blank for that.
        switch record.fault == nil ? RowKind(record, layout: layout, dates: dates) : .ticket {
        case .blank, .repeatedHeader:
            batch.skipped += 1
        case .total:
            batch.skipped += 1
            outline.skippedTotals.append(record.line)
        case .ticket:
            let hash = source.of(record)
            if packsPlainRows, let plainLayout, decoder.pack(record, plainLayout, sourceHash: hash, into: &batch.plain) { return }
            do {
                let ticket = try decoder.decode(record)
                // Unknown labels are counted each time.
                let isCounted = ticket.category == .unclassified && !ticket.categoryText.isEmpty
                batch.rows.append(DecodedRow(line: record.line, ticket: ticket, sourceHash: isCounted ? nil : hash))
            } catch let refused as RefusedRow {
                batch.rejections.append(Rejection(refused, record, layout))
            }
        }
    }

    // MARK: Rows that are known

    /// Waits for the store; nil where every row has to be decoded.
    private func whatIsKnown() throws -> (marks: RowMarks, cells: KnownCells)? {
        guard let knownRows, let start = cursor.place else { return nil }
        let ahead = CursorBox(try sheet.records())
        ahead.move(to: start)
        var marks = RowMarks(ahead, layout: layout, dates: dates, source: source)
        try marks.runAhead { knownRows.isSettled }
        return knownRows.wait().map { (marks, $0) }
    }

    /// Decodes those of the next rows that may say anything new: also known ones of which another row of the batch speaks as well.
    private func judgeNext(_ limit: Int, into batch: inout DecodedBatch) throws {
        guard let cells = judged?.cells, let marks = try judged?.marks.next(limit: limit) else { return }
        isAtEnd = marks.isEmpty
        var numbers = NumberSet(capacity: marks.count), repeated = NumberSet()
        for mark in marks where mark.sourceHash != nil && !numbers.insert(mark.number) { _ = repeated.insert(mark.number) }
        var known: [RowMark] = []
        known.reserveCapacity(marks.count)
        for mark in marks {
            if let hash = mark.sourceHash, cells.hold(hash, of: mark.number), repeated.count == 0 || !repeated.contains(mark.number) {
                known.append(mark)
                continue
            }
            let count = batch.rows.count
            try decode(mark, into: &batch)
            // The number is not what the cell shows where it has a suffix or blanks.
            guard batch.rows.count > count, let number = batch.rows.last?.ticket.number.seenHash, number != mark.number else { continue }
            _ = repeated.insert(number)
        }
        if repeated.count > 0 {
            for mark in known where repeated.contains(mark.number) { try decode(mark, into: &batch) }
            batch.rows.sort { $0.line < $1.line }
            known.removeAll { repeated.contains($0.number) }
        }
        batch.known = known.map(\.number)
        for mark in known {
            let (first, last) = (batch.knownReceived?.lowerBound ?? mark.receivedAt, batch.knownReceived?.upperBound ?? mark.receivedAt)
            batch.knownReceived = min(first, mark.receivedAt)...max(last, mark.receivedAt)
        }
    }

    private func decode(_ mark: RowMark, into batch: inout DecodedBatch) throws {
        cursor.move(to: mark.place)
        _ = try cursor.next { try decode($0, into: &batch) }
    }
}

extension Rejection {
    fileprivate init(_ refused: RefusedRow, _ record: borrowing Record, _ layout: HeaderLayout) {
        let column = refused.index.flatMap { layout.names.indices.contains($0) ? layout.names[$0] : nil }
        self.init(line: record.line, column: column ?? "", reason: refused.reason, raw: record.raw,
                  rawByteCount: record.rawByteCount, ticketNumber: refused.ticketNumber)
    }
}
