package import Spreadsheets
package import Tickets

/// Makes tickets of the bytes of one export file: a pure function that knows nothing of other files or of the database.
///
/// A row that cannot be read becomes a rejection and the others are loaded all the same; a file without a header is an error.
package struct ExportDecoder: Sendable {
    package let profile: ExportProfile
    private let dates: DateReader

    /// - Parameter zone: the reporting zone, for times without an offset unless the profile has a zone of its own.
    package init(profile: ExportProfile, zone: ReportingZone) {
        self.profile = profile
        dates = DateReader(zone: profile.timeZone ?? zone, order: profile.dateOrder, epoch: profile.excelEpoch)
    }

    /// Decodes a file of any format. Throws `SpreadsheetError` where it is no table, and `ExportError` where it is no export.
    ///
    /// - Parameters:
    ///   - encoding: overrides the profile's; with neither it is detected.
    ///   - sheet: the sheet of a workbook; nil: the first visible one with a header.
    package func decode(_ bytes: FileBytes, encoding: TextEncoding? = nil, sheet name: String? = nil) throws -> DecodedExport {
        let file = try Spreadsheet(bytes, encoding: encoding ?? profile.encoding, delimiter: profile.delimiter)
        let found = try HeaderSearch(file, sheet: name, names: ColumnNames(profile))
        let (sheet, layout, dates) = (found.sheet, found.layout, dates(in: file))
        var export = DecodedExport(file, sheet: sheet, profileName: profile.name)
        export.otherSheets = found.otherSheets
        export.columns = layout.columns(with: profile.constants)
        export.header = layout.names
        export.headerLine = layout.line
        export.skipped = layout.record

        var decoder = RowDecoder(profile: profile, layout: layout, dates: dates)
        var position = 0
        try sheet.forEachRecord { record in
            defer { position += 1 }
            guard position > layout.record else { return }
            // A row that could not be read has no cells, and is not blank for that.
            let kind = record.fault == nil ? RowKind(record, layout: layout, dates: dates) : .ticket
            switch kind {
            case .blank, .repeatedHeader:
                export.skipped += 1
            case .total:
                export.skipped += 1
                export.skippedTotals.append(record.line)
            case .ticket:
                do {
                    export.rows.append(DecodedRow(line: record.line, ticket: try decoder.decode(record)))
                } catch let refused as RefusedRow {
                    export.rejections.append(Rejection(refused, record, layout))
                }
            }
        }
        if decoder.dueMidnights.isDateOnly { export.rows.readDeadlinesAsDays(in: dates.zone) }
        if decoder.closedMidnights.isDateOnly { export.rows.readClosingsAsDays(in: dates.zone) }
        export.unknownCategories = decoder.unknownCategories
        return export
    }

    /// A workbook knows from when its days count, whatever the profile says.
    private func dates(in file: Spreadsheet) -> DateReader {
        guard let countsFrom1904 = file.countsFrom1904 else { return dates }
        return DateReader(zone: dates.zone, order: dates.order, epoch: countsFrom1904 ? .from1904 : .from1900)
    }
}

extension Rejection {
    fileprivate init(_ refused: RefusedRow, _ record: borrowing Record, _ layout: HeaderLayout) {
        let column = refused.index.flatMap { layout.names.indices.contains($0) ? layout.names[$0] : nil }
        self.init(line: record.line, column: column ?? "", reason: refused.reason, raw: record.raw,
                  rawByteCount: record.rawByteCount, ticketNumber: refused.ticketNumber)
    }
}
