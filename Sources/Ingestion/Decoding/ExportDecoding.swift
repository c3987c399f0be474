import Spreadsheets
import Tickets

/// Some rows of an export, decoded, in the order of the file.
package struct DecodedBatch: Sendable {
    package var rows: [DecodedRow] = []
    package var rejections: [Rejection] = []
    /// Totals, blank rows and repeated headers; in the first batch also the titles above the header.
    package var skipped = 0

    package var isEmpty: Bool { rows.isEmpty && rejections.isEmpty && skipped == 0 }
}

/// A file being decoded, batch by batch, so that memory is bounded by a batch and not by the file.
//
// Sendable: it is used by one thread at a time: by who opens it, then by the feed, and by the opener again once the feed has ended.
package final class ExportDecoding: @unchecked Sendable {
    /// How the file was read, with counts so far; it holds no rows and no rejections.
    package private(set) var outline: DecodedExport
    /// How much of the file has been read, 0 to 1.
    package private(set) var progress = 0.0

    private let sheet: Sheet
    private let layout: HeaderLayout
    private let profile: ExportProfile
    private let dates: DateReader
    private let cursor: CursorBox
    private var decoder: RowDecoder
    private var position = 0
    private var isAtEnd = false
    /// Whether midnights of the due and of the closing column mean days; known once other times were met, or the whole file.
    private var dueAreDays: Bool?
    private var closedAreDays: Bool?

    init(_ file: Spreadsheet, found: HeaderSearch, profile: ExportProfile, dates: DateReader) throws {
        sheet = found.sheet
        layout = found.layout
        self.profile = profile
        self.dates = dates
        cursor = CursorBox(try found.sheet.records())
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
        if position == 0 { batch.skipped = layout.record }
        while batch.rows.count < limit {
            guard try cursor.next({ try decode($0, into: &batch) }) else {
                isAtEnd = true
                break
            }
        }
        progress = cursor.progress
        outline.skipped += batch.skipped
        outline.unknownCategories = decoder.unknownCategories
        try settleMidnights()
        if dueAreDays == true { batch.rows.readDeadlinesAsDays(in: dates.zone) }
        if closedAreDays == true { batch.rows.readClosingsAsDays(in: dates.zone) }
        return batch.isEmpty && isAtEnd && position > 0 ? nil : batch
    }

    private func decode(_ record: borrowing Record, into batch: inout DecodedBatch) throws {
        defer { position += 1 }
        guard position > layout.record else { return }
        // A row that could not be read has no cells, and is not blank for that.
        switch record.fault == nil ? RowKind(record, layout: layout, dates: dates) : .ticket {
        case .blank, .repeatedHeader:
            batch.skipped += 1
        case .total:
            batch.skipped += 1
            outline.skippedTotals.append(record.line)
        case .ticket:
            do {
                batch.rows.append(DecodedRow(line: record.line, ticket: try decoder.decode(record)))
            } catch let refused as RefusedRow {
                batch.rejections.append(Rejection(refused, record, layout))
            }
        }
    }

    /// A column of nothing but midnights so far is looked through to its end before its first rows are given out.
    private func settleMidnights() throws {
        guard dueAreDays == nil || closedAreDays == nil else { return }
        var (due, closed) = (decoder.dueMidnights, decoder.closedMidnights)
        if !isAtEnd, due.isUndecided || closed.isUndecided {
            var survey = RowDecoder(profile: profile, layout: layout, dates: dates)
            var place = 0
            try sheet.forEachRecord { record in
                defer { place += 1 }
                guard place > layout.record, record.fault == nil, RowKind(record, layout: layout, dates: dates) == .ticket else { return }
                do { _ = try survey.decode(record) } catch is RefusedRow {}
            }
            (due, closed) = (survey.dueMidnights, survey.closedMidnights)
        }
        dueAreDays = due.isDateOnly
        closedAreDays = closed.isDateOnly
    }
}

/// A cursor in a class, which a copyable owner can hold.
private final class CursorBox {
    private var cursor: SheetCursor

    init(_ cursor: consuming SheetCursor) { self.cursor = cursor }

    var progress: Double { cursor.progress }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool { try cursor.next(body) }
}

extension Rejection {
    fileprivate init(_ refused: RefusedRow, _ record: borrowing Record, _ layout: HeaderLayout) {
        let column = refused.index.flatMap { layout.names.indices.contains($0) ? layout.names[$0] : nil }
        self.init(line: record.line, column: column ?? "", reason: refused.reason, raw: record.raw,
                  rawByteCount: record.rawByteCount, ticketNumber: refused.ticketNumber)
    }
}
