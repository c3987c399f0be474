internal import Spreadsheets
internal import Tickets

/// Whether midnights of the due and of the closing column mean days, which the whole file tells.
struct Midnights {
    let dueAreDays: Bool
    let closedAreDays: Bool
    /// About how many rows the file has.
    let rowEstimate: Int

    /// So many records tell how long one is.
    private static let fewestRecords = 200

    /// Reads a few rows of the sheet, and all of it where a column holds nothing but midnights so far.
    init(of sheet: Sheet, layout: HeaderLayout, profile: ExportProfile, dates: DateReader) throws {
        var decoder = RowDecoder(profile: profile, layout: layout, dates: dates)
        var cursor = try sheet.records()
        var place = 0
        var estimate = 0
        while place < Midnights.fewestRecords || decoder.dueMidnights.isUndecided || decoder.closedMidnights.isUndecided {
            let isThere = try cursor.next { record in
                defer { place += 1 }
                guard place > layout.record, record.fault == nil, RowKind(record, layout: layout, dates: dates) == .ticket else { return }
                do { _ = try decoder.decode(record) } catch is RefusedRow {}
            }
            if place <= Midnights.fewestRecords || !isThere { estimate = Int(Double(place) / max(cursor.progress, 0.000_001)) }
            if !isThere { break }
        }
        rowEstimate = estimate
        dueAreDays = decoder.dueMidnights.isDateOnly
        closedAreDays = decoder.closedMidnights.isDateOnly
    }
}
